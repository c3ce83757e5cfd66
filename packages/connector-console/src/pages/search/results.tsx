import Button from "@mui/material/Button";
import { useMemo } from "react";
import type { Hit, useRecords } from "../../api/search.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { countWords } from "./count-words.ts";
import { FieldChooser } from "./field-chooser.tsx";
import { RecordTable } from "./record-table.tsx";
import styles from "./search.module.css";
import { describeRange, type TimeRange } from "./time-range.ts";

export interface ResultsProps {
  readonly records: ReturnType<typeof useRecords>;
  /** All that match, once the histogram has counted them. */
  readonly counted: number | undefined;
  readonly isMistaken: boolean;
  /** The columns. */
  readonly fields: readonly string[];
  /** What can be a column. */
  readonly known: readonly string[];
  readonly range: TimeRange;
  readonly onFields: (fields: readonly string[] | null) => void;
  readonly onOpen: (hit: Hit) => void;
  readonly onWiden: () => void;
}

/** What a search found, or why there is nothing. */
export function Results(props: ResultsProps) {
  const { records, counted, isMistaken, fields, known, range, onFields, onWiden } = props;
  const hits = useMemo(
    () => records.data?.pages.flatMap((page) => page.hits) ?? [],
    [records.data],
  );
  if (isMistaken) {
    return (
      <EmptyState icon="search" title="Nothing was searched">
        The query above cannot be read as it is. Put it right and search again.
      </EmptyState>
    );
  }
  return (
    <Loaded query={records} what="the records">
      {(data) =>
        hits.length === 0 ? (
          <NoRecords range={range} onWiden={onWiden} />
        ) : (
          <div className={styles["results"]} data-old={records.isPlaceholderData}>
            <div className={styles["bar"]}>
              <span role="status">
                {records.isPlaceholderData
                  ? "Searching…"
                  : countWords(data.pages[0]?.total, counted)}
              </span>
              <span className={styles["order"]}>newest first</span>
              <FieldChooser fields={fields} known={known} onFields={onFields} />
            </div>
            <RecordTable {...props} hits={hits} />
          </div>
        )
      }
    </Loaded>
  );
}

function NoRecords({ range, onWiden }: Pick<ResultsProps, "range" | "onWiden">) {
  return (
    <EmptyState
      icon="search"
      title="No record matches"
      action={
        range.kind === "all" ? undefined : (
          <Button variant="outlined" onClick={onWiden}>
            Search all time
          </Button>
        )
      }
    >
      {range.kind === "all"
        ? "No stored record fulfils the query. Words are compared whole: invoice* finds invoices too."
        : `Nothing in this span of time fulfils the query (${describeRange(range)}).`}
    </EmptyState>
  );
}
