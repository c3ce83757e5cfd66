import type { LedgerEntry } from "../../../api/ledger.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { formatCount } from "../../../parts/format-number.ts";
import { StatusBadge } from "../../../parts/status/status-badge.tsx";
import { Time } from "../../../parts/time.tsx";
import { tookWords } from "../../../parts/took-words.ts";
import { WindowBounds } from "../../../parts/window-bounds.tsx";
import list from "../list.module.css";
import { kindOf, verdictOf } from "./run-words.ts";
import styles from "./runs.module.css";

/** What each run did, in a line. */
export const runColumns: readonly Column<LedgerEntry>[] = [
  {
    id: "ended",
    title: "Ended",
    width: 124,
    value: ({ ended_at }) => ended_at,
    cell: ({ ended_at }) => <Time at={ended_at} />,
  },
  {
    id: "window",
    title: "Window",
    width: 282,
    value: ({ since }) => since,
    cell: ({ since, until }) => <WindowBounds since={since} until={until} />,
  },
  {
    id: "kind",
    title: "Kind",
    width: 78,
    value: (run) => kindOf(run).word,
    cell: (run) => <span title={kindOf(run).sentence}>{kindOf(run).word}</span>,
  },
  {
    id: "verdict",
    title: "Verdict",
    width: 100,
    value: (run) => verdictOf(run).word,
    cell: (run) => <Verdict run={run} />,
  },
  {
    id: "error",
    title: "Error",
    width: 100,
    value: ({ code }) => code ?? null,
    cell: ({ code, message }) =>
      code === undefined ? (
        <span className={list["none"]}>–</span>
      ) : (
        <span className={styles["error"]} title={message}>
          {code}
        </span>
      ),
  },
  count("pages", "Pages", 56, ({ pages }) => pages),
  count("records", "Records", 76, ({ rows_read }) => rows_read),
  count("stored", "Stored", 66, ({ rows_new }) => rows_new),
  count("duplicates", "Duplicates", 90, ({ rows_duplicate }) => rows_duplicate),
  count("splits", "Splits", 54, ({ splits }) => splits),
  count("retries", "Retries", 62, ({ retries }) => retries),
  {
    id: "took",
    title: "Took",
    width: 84,
    align: "end",
    value: ({ started_at, ended_at }) => ended_at - started_at,
    cell: ({ started_at, ended_at }) => tookWords(ended_at - started_at),
  },
];

/** What a run proved, as a badge. */
export function Verdict({ run }: { readonly run: LedgerEntry }) {
  const { word, tone, sentence } = verdictOf(run);
  return (
    <span title={sentence}>
      <StatusBadge label={word} tone={tone} />
    </span>
  );
}

/** A number; nothing is drawn quietly, so that what happened stands out. */
export function count<Row>(
  id: string,
  title: string,
  ...[width, of]: [number, (row: Row) => number]
): Column<Row> {
  return {
    id,
    title,
    width,
    align: "end",
    value: of,
    cell: (row) => (of(row) === 0 ? <span className={list["none"]}>0</span> : formatCount(of(row))),
  };
}
