import { useCallback, useMemo, useState } from "react";
import type { Connector } from "../../../api/connectors.ts";
import type { LedgerEntry } from "../../../api/ledger.ts";
import { ChoiceBar } from "../../../parts/choice-bar.tsx";
import { EndlessTable } from "../../../parts/endless-table/endless-table.tsx";
import { formatCount } from "../../../parts/format-number.ts";
import { Icon } from "../../../parts/icon.tsx";
import { Loaded } from "../../../parts/loaded.tsx";
import { EmptyState } from "../../../parts/states.tsx";
import { SteadyButton } from "../../../parts/steady-button.tsx";
import { LedgerEnd } from "../runs/ledger-end.tsx";
import { RunDrawer } from "../runs/run-drawer.tsx";
import { StreamChoice } from "../runs/stream-choice.tsx";
import { useEntries } from "../runs/use-entries.ts";
import list from "../list.module.css";
import { chainColumns } from "./chain-columns.tsx";
import { chainOf, type ChainRow } from "./chain.ts";

export interface ChainProps {
  readonly connector: Connector;
  readonly isExporting: boolean;
  /** Given how many entries there are. */
  readonly onExport: (head: number | undefined) => void;
}

const orders = [
  { id: "desc", title: "Newest first" },
  { id: "asc", title: "Oldest first" },
] as const;

/** The entries of a ledger, each beside the one that it hangs on. */
export function Chain({ connector, isExporting, onExport }: ChainProps) {
  const [stream, setStream] = useState(connector.content_type[0] ?? "");
  const [order, setOrder] = useState<"asc" | "desc">("desc");
  const [opened, setOpened] = useState<LedgerEntry>();
  const open = useCallback(({ entry }: ChainRow) => setOpened(entry), []);
  const close = useCallback(() => setOpened(undefined), []);
  const { entries, head, rows, onMore } = useEntries({ connector: connector._id, stream, order });
  const chain = useMemo(() => chainOf(rows, order), [rows, order]);
  return (
    <section className={list["frame"]} aria-label="Ledger">
      <div className={list["bar"]}>
        <StreamChoice connector={connector} stream={stream} onChoose={setStream} />
        <ChoiceBar label="Order" options={orders} chosen={order} onChoose={setOrder} />
        <span className={list["count"]} role="status">
          {head === undefined ? "" : entryWords(head)}
        </span>
        <SteadyButton
          variant="outlined"
          color="inherit"
          isOff={isExporting || rows.length === 0}
          startIcon={<Icon name="download" size={16} />}
          onClick={() => onExport(head)}
        >
          Export NDJSON
        </SteadyButton>
      </div>
      <Loaded query={entries} what="the ledger">
        {() =>
          chain.length === 0 ? (
            <EmptyState icon="link" title="The ledger is empty">
              Each run leaves an entry here when it has ended; none has yet.
            </EmptyState>
          ) : (
            <EndlessTable
              key={`${stream} ${order}`}
              label="Ledger entries"
              columns={chainColumns}
              rows={chain}
              rowId={seqOf}
              onOpen={open}
              onMore={onMore}
              order={order === "asc" ? "ascending" : "descending"}
              newWords={newEntries}
              end={<LedgerEnd entries={entries} more="further entries" />}
            />
          )
        }
      </Loaded>
      {opened === undefined ? null : <RunDrawer entry={opened} onClose={close} />}
    </section>
  );
}

function seqOf({ entry }: ChainRow): number {
  return entry.seq;
}

function newEntries(count: number): string {
  return count === 1 ? "1 new entry" : `${formatCount(count)} new entries`;
}

function entryWords(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "entry" : "entries"}`;
}
