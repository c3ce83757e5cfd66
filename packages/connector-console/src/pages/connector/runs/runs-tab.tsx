import { useCallback, useState } from "react";
import type { LedgerEntry } from "../../../api/ledger.ts";
import { ChoiceBar } from "../../../parts/choice-bar.tsx";
import { EndlessTable } from "../../../parts/endless-table/endless-table.tsx";
import { formatCount } from "../../../parts/format-number.ts";
import { Loaded } from "../../../parts/loaded.tsx";
import { EmptyState } from "../../../parts/states.tsx";
import type { TabViewProps } from "../tab-view-props.ts";
import list from "../list.module.css";
import { LedgerEnd } from "./ledger-end.tsx";
import { Quarantine } from "./quarantine.tsx";
import { runColumns } from "./run-columns.tsx";
import { RunDrawer } from "./run-drawer.tsx";
import { countRuns, newRuns, runFilters, type RunFilter } from "./run-filters.ts";
import { StreamChoice } from "./stream-choice.tsx";
import { useEntries } from "./use-entries.ts";

/** What the connector did, run by run, and what it could not make records of. */
export function RunsTab({ connector }: TabViewProps) {
  const { _id: id, content_type: streams } = connector;
  const [stream, setStream] = useState(streams[0] ?? "");
  const [filter, setFilter] = useState<RunFilter>("all");
  const [opened, setOpened] = useState<LedgerEntry>();
  const close = useCallback(() => setOpened(undefined), []);
  const having = filter === "all" ? undefined : filter;
  const { entries, head, rows, onMore } = useEntries({ connector: id, stream, having });
  const isWhole = entries.data !== undefined && !entries.hasNextPage;
  return (
    <>
      <section className={list["frame"]} aria-label="Run history">
        <div className={list["bar"]}>
          <StreamChoice connector={connector} stream={stream} onChoose={setStream} />
          <ChoiceBar label="Which runs" options={runFilters} chosen={filter} onChoose={setFilter} />
          <span className={list["count"]} role="status">
            {entries.data === undefined
              ? ""
              : countRuns(filter, { shown: rows.length, head, isWhole })}
          </span>
        </div>
        <Loaded query={entries} what="the runs">
          {() =>
            rows.length === 0 ? (
              <NoRuns filter={filter} of={head} />
            ) : (
              <EndlessTable
                label="Runs"
                key={`${stream} ${filter}`}
                columns={runColumns}
                rows={rows}
                rowId={seqOf}
                onOpen={setOpened}
                onMore={onMore}
                order="descending"
                newWords={newRuns}
                end={<LedgerEnd entries={entries} more="older runs" />}
              />
            )
          }
        </Loaded>
      </section>
      <Quarantine connector={connector} />
      {opened === undefined ? null : <RunDrawer entry={opened} onClose={close} />}
    </>
  );
}

interface NoRunsProps {
  readonly filter: RunFilter;
  /** All runs. */
  readonly of: number | undefined;
}

function NoRuns({ filter, of = 0 }: NoRunsProps) {
  const none = runFilters.find(({ id }) => id === filter)?.none ?? "";
  if (filter !== "all") {
    return (
      <EmptyState icon="check" title={none}>
        {of === 1 ? "The only run was looked at." : `All ${formatCount(of)} runs were looked at.`}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="clock" title="No run has ended yet">
      A run reads one window of time. The first one shows here as soon as it has ended; how the
      connector is, and why it may wait, stands at the top.
    </EmptyState>
  );
}

function seqOf({ seq }: LedgerEntry): number {
  return seq;
}
