import { formatCount } from "../../../parts/format-number.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { HashText } from "../../../parts/hash-text.tsx";
import { Icon } from "../../../parts/icon.tsx";
import { Time } from "../../../parts/time.tsx";
import { WindowBounds } from "../../../parts/window-bounds.tsx";
import { count, Verdict } from "../runs/run-columns.tsx";
import list from "../list.module.css";
import type { ChainRow, Link } from "./chain.ts";
import styles from "./ledger.module.css";

/** What each entry says, and how it hangs on the one before. */
export const chainColumns: readonly Column<ChainRow>[] = [
  {
    id: "seq",
    title: "Entry",
    width: 78,
    value: ({ entry }) => entry.seq,
    cell: ({ entry }) => formatCount(entry.seq),
  },
  {
    id: "window",
    title: "Window",
    width: 284,
    value: ({ entry }) => entry.since,
    cell: ({ entry }) => <WindowBounds since={entry.since} until={entry.until} />,
  },
  {
    id: "verdict",
    title: "Verdict",
    width: 100,
    value: ({ entry }) => entry.verdict,
    cell: ({ entry }) => <Verdict run={entry} />,
  },
  count("records", "Records", 84, ({ entry }) => entry.rows_read),
  count("stored", "Stored", 78, ({ entry }) => entry.rows_new),
  hash("digest", "Digest stored", ({ entry }) => entry.digest_stored),
  hash("previous", "Previous hash", ({ entry }) => entry.previous_hash),
  {
    id: "link",
    title: "Chain",
    width: 62,
    value: ({ link }) => link,
    cell: ({ link }) => <LinkMark link={link} />,
  },
  hash("hash", "Hash", ({ entry }) => entry.hash),
  {
    id: "ended",
    title: "Ended",
    width: 124,
    value: ({ entry }) => entry.ended_at,
    cell: ({ entry }) => <Time at={entry.ended_at} />,
  },
];

function hash(id: string, title: string, of: (row: ChainRow) => string): Column<ChainRow> {
  return {
    id,
    title,
    width: 116,
    value: of,
    cell: (row) =>
      id === "digest" && isNothing(of(row)) ? (
        <span className={list["none"]} title="This run stored nothing">
          –
        </span>
      ) : (
        <HashText value={of(row)} what={`${title} of entry ${row.entry.seq}`} />
      ),
  };
}

/** The sum of no rows. */
function isNothing(digest: string): boolean {
  return /^0+$/.test(digest);
}

const links: Readonly<Record<Link, string>> = {
  chained: "Its previous hash is the hash of the entry before it",
  first: "The first entry: there is none before it",
  broken: "Its previous hash is not the hash of the entry before it",
  unknown: "The entry before it is not shown here",
};

function LinkMark({ link }: { readonly link: Link }) {
  return (
    <span className={styles["link"]} data-link={link} title={links[link]}>
      <Icon name={link === "broken" ? "alert" : link === "chained" ? "link" : "minus"} size={15} />
      <span className="visually-hidden">{links[link]}</span>
    </span>
  );
}
