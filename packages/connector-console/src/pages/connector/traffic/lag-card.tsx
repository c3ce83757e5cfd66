import { useQuery } from "@tanstack/react-query";
import { lagQuery } from "../../../api/lag.ts";
import { formatCount } from "../../../parts/format-number.ts";
import { Loaded } from "../../../parts/loaded.tsx";
import card from "../card.module.css";
import { viewLag, type LagView } from "./lag.ts";
import { shareText } from "../share-text.ts";
import styles from "./traffic.module.css";

/** How late records became visible at the vendor. */
export function LagCard({ id }: { readonly id: string }) {
  const lag = useQuery(lagQuery(id));
  return (
    <section className={card["card"]} aria-labelledby="lag-heading">
      <h2 id="lag-heading" className={card["heading"]}>
        Lag
      </h2>
      <Loaded query={lag} what="the lag">
        {(data) => <Histogram view={viewLag(data)} />}
      </Loaded>
    </section>
  );
}

function Histogram({ view }: { readonly view: LagView }) {
  if (view.total === 0) {
    return (
      <p className={card["quiet"]}>
        Not measured yet: it counts from records that live collection brings, from the moment they
        are visible at the vendor.
      </p>
    );
  }
  return (
    <>
      <p className={card["quiet"]}>{view.sentence}</p>
      <table className={styles["lag"]}>
        <thead>
          <tr>
            <th scope="col">Visible after</th>
            <th scope="col">Records</th>
            <th scope="col">Share</th>
            <th scope="col">Sum</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ text, count, share, bar, upToHere }) => (
            <tr key={text}>
              <th scope="row">{text}</th>
              <td>
                <span className={styles["lagCount"]}>
                  <span className={styles["lagTrack"]}>
                    <span
                      className={styles["lagBar"]}
                      data-none={count === 0}
                      style={{ width: `${bar * 100}%` }}
                    />
                  </span>
                  {formatCount(count)}
                </span>
              </td>
              <td>{shareText(share)}</td>
              <td>{shareText(upToHere)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
