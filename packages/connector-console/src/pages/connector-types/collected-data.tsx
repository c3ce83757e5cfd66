import { Link } from "react-router";
import { places } from "../../places.ts";
import styles from "./connector-types.module.css";
import { locatingQuery, type TypeFacts } from "./manifest.ts";

/** Where the records of each content type go, and the query that finds them. */
export function CollectedData({ contentTypes }: Pick<TypeFacts, "contentTypes">) {
  return (
    <table className={styles["table"]}>
      <thead>
        <tr>
          <th scope="col">Content Type</th>
          <th scope="col">Index</th>
          <th scope="col">Locating Records</th>
        </tr>
      </thead>
      <tbody>
        {contentTypes.map(({ id, title, index, locating }) => (
          <tr key={id}>
            <td>{title}</td>
            <td>{index.charAt(0).toUpperCase() + index.slice(1)}</td>
            <td>
              <LocatingLink query={locatingQuery(locating)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LocatingLink({ query }: { readonly query: string }) {
  return (
    <Link className={styles["query"]} to={places.searchFor(query)}>
      {query}
    </Link>
  );
}
