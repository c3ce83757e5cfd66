import { useCallback, useMemo, useRef, useState } from "react";
import { useHistogram, useRecords, type Hit } from "../../api/search.ts";
import { ExportProgressBar } from "../../parts/export/export-progress-bar.tsx";
import { Page } from "../../parts/page.tsx";
import { usualFields } from "./columns.ts";
import { CopyLink } from "./copy-link.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { Histogram } from "./histogram.tsx";
import { mistakeOf } from "./query-mistake.ts";
import { narrowQuery, type Narrowing } from "./narrow-query.ts";
import { RecordDrawer } from "./record-drawer.tsx";
import { fieldsOf } from "./field-values.ts";
import { Results } from "./results.tsx";
import { SearchForm } from "./search-form.tsx";
import { useSearchAddress } from "./use-search-address.ts";
import { useSearchExport } from "./use-search-export.ts";

/** Threat Hunting › Interflow Search: every stored record, found by a query and a span of time. */
export function SearchPage() {
  const { address, search, change } = useSearchAddress();
  const [opened, setOpened] = useState<Hit>();
  const query = useRef<HTMLInputElement>(null);
  const records = useRecords(search);
  const isFound = records.data !== undefined && !records.isPlaceholderData;
  const histogram = useHistogram(search, isFound);
  const known = useKnownFields(records.data?.pages[0]?.hits);
  const mistake = mistakeOf(records.error);
  const shown = address.fields ?? usualFields;
  const counted = isFound ? histogram.data?.total : undefined;
  const exporting = useSearchExport({ search, fields: shown, total: counted });
  const close = useCallback(() => setOpened(undefined), []);
  const narrow = (narrowing: Narrowing): void => {
    close();
    change({ text: narrowQuery(address.text, narrowing) });
    // The row that was opened may be gone; the query is what changed.
    requestAnimationFrame(() => query.current?.focus());
  };
  const actions = (
    <>
      <CopyLink address={address} search={search} />
      <ExportMenu isDisabled={!isFound || exporting.progress !== undefined} {...exporting} />
    </>
  );
  return (
    <Page title="Interflow Search" actions={actions} fills>
      <SearchForm
        address={address}
        fields={known}
        mistake={mistake}
        onSearch={change}
        input={query}
      />
      <ExportProgressBar {...exporting} />
      {isFound || records.error === null ? (
        <Histogram
          histogram={histogram}
          isWaiting={!isFound}
          onNarrow={(since, until) => change({ range: { kind: "between", since, until } })}
        />
      ) : null}
      <Results
        records={records}
        counted={counted}
        isMistaken={mistake !== undefined}
        fields={shown}
        known={known}
        range={address.range}
        onFields={(fields) => change({ fields })}
        onOpen={setOpened}
        onWiden={() => change({ range: { kind: "all" } })}
      />
      {opened === undefined ? null : (
        <RecordDrawer index={search.index} hit={opened} onNarrow={narrow} onClose={close} />
      )}
    </Page>
  );
}

const none: readonly Hit[] = [];

/** The fields of the newest records; each search adds those it has seen. */
function useKnownFields(hits: readonly Hit[] = none): readonly string[] {
  const [seen] = useState(() => new Set<string>(["timestamp", ...usualFields]));
  return useMemo(() => {
    for (const field of fieldsOf(hits.map(({ _source }) => _source))) seen.add(field);
    return [...seen].toSorted();
  }, [hits, seen]);
}
