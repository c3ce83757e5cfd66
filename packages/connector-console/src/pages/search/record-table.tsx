import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useMemo, useRef } from "react";
import type { Hit, useRecords } from "../../api/search.ts";
import { Time } from "../../parts/time.tsx";
import { columnOf } from "./columns.ts";
import { textAt } from "./field-values.ts";
import styles from "./search.module.css";
import { TableEnd } from "./table-end.tsx";

export interface RecordTableProps {
  readonly records: ReturnType<typeof useRecords>;
  readonly hits: readonly Hit[];
  readonly fields: readonly string[];
  readonly onOpen: (hit: Hit) => void;
}

const rowHeight = 36;
const overscan = 12;
/** The next page is asked for this many rows before the end. */
const ahead = 60;
const timeWidth = 172;

/** The records found: only those in sight are drawn, and more are asked for towards the end. */
export function RecordTable({ records, hits, fields, onOpen }: RecordTableProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan,
  });
  const items = virtualizer.getVirtualItems();
  useNextPage(records, (items.at(-1)?.index ?? 0) >= hits.length - ahead);
  useStartAnew(scroll, hits[0]?._id);
  const columns = useMemo(() => fields.map((field) => ({ field, ...columnOf(field) })), [fields]);
  const width = columns.reduce((sum, column) => sum + column.width, timeWidth);
  const span = columns.length + 1;
  return (
    <div
      className={styles["scroll"]}
      ref={scroll}
      // Keyboards scroll it too.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label="Records"
    >
      <table aria-rowcount={-1} style={{ minWidth: width }}>
        <colgroup>
          <col style={{ width: timeWidth }} />
          {columns.map(({ field, width: own }) => (
            <col key={field} style={{ width: own }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th aria-sort="descending">Time</th>
            {columns.map(({ field, title, isNumber }) => (
              <th key={field} title={field} data-number={isNumber}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={items[0]?.start ?? 0} span={span} />
          {items.map(({ index }) => {
            const hit = hits[index];
            return hit === undefined ? null : (
              <Row key={hit._id} hit={hit} at={index} fields={columns} onOpen={onOpen} />
            );
          })}
          <Spacer height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)} span={span} />
        </tbody>
      </table>
      <TableEnd records={records} shown={hits.length} />
    </div>
  );
}

function useNextPage(records: RecordTableProps["records"], isNear: boolean): void {
  const { hasNextPage, isFetching, isFetchNextPageError, isPlaceholderData, fetchNextPage } =
    records;
  const isReady = hasNextPage && !isFetching && !isFetchNextPageError && !isPlaceholderData;
  useEffect(() => {
    if (isNear && isReady) void fetchNextPage();
  }, [isNear, isReady, fetchNextPage]);
}

/** Another search begins at its newest record. */
function useStartAnew(scroll: { readonly current: HTMLElement | null }, first?: string): void {
  useEffect(() => {
    scroll.current?.scrollTo({ top: 0 });
  }, [scroll, first]);
}

interface RowProps {
  readonly hit: Hit;
  readonly at: number;
  readonly fields: readonly { readonly field: string; readonly isNumber?: boolean }[];
  readonly onOpen: (hit: Hit) => void;
}

const Row = memo(function Row({ hit, at, fields, onOpen }: RowProps) {
  const { timestamp } = hit._source;
  const when = typeof timestamp === "number" ? timestamp : 0;
  return (
    // The button in it does the same for keyboards. The heading is the first row of all.
    <tr aria-rowindex={at + 2} onClick={() => onOpen(hit)}>
      <td>
        <button type="button" aria-haspopup="dialog">
          <Time at={when} as="full" />
        </button>
      </td>
      {fields.map(({ field, isNumber }) => {
        const text = textAt(hit._source, field);
        return (
          <td key={field} title={text} data-number={isNumber}>
            {text}
          </td>
        );
      })}
    </tr>
  );
});

function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null;
  return (
    <tr className={styles["spacer"]} aria-hidden="true">
      {/* eslint-disable-next-line jsx-a11y/control-has-associated-label */}
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
