import { useExplanation, type Explanation } from "../../api/explain.ts";
import { Facts } from "../../parts/facts.tsx";
import { formatCount } from "../../parts/format-number.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { Time } from "../../parts/time.tsx";

export interface RecordOriginProps {
  readonly index: string;
  readonly id: string;
}

/** Which window and ledger entry brought a record. */
export function RecordOrigin({ index, id }: RecordOriginProps) {
  const explanation = useExplanation(index, id);
  return (
    <Loaded query={explanation} what="where it came from">
      {({ record, entry }) => (
        <>
          <p>
            {entry === undefined
              ? "The run that brought this record has not ended yet. Its window and ledger entry are known once it has."
              : "This record was brought by reading one window of the source. The ledger entry proves what was read then, and that it was stored."}
          </p>
          {entry === undefined ? null : <Entry entry={entry} />}
          <Facts
            title="Record"
            facts={[
              ["Id", <code key="id">{record.id}</code>],
              ["Source", <code key="source">{record.source}</code>],
              ["Run", formatCount(record.run)],
            ]}
          />
        </>
      )}
    </Loaded>
  );
}

function Entry({ entry }: { readonly entry: NonNullable<Explanation["entry"]> }) {
  return (
    <>
      <Facts
        title="Window"
        facts={[
          ["From", <Time key="since" at={Date.parse(entry.since)} as="full" />],
          ["Until, not included", <Time key="until" at={Date.parse(entry.until)} as="full" />],
          ["Read as", entry.kind],
          ["Verdict", entry.verdict],
          ...(entry.proof === undefined ? [] : ([["Proof", entry.proof]] as const)),
          ["Rows read", formatCount(entry.rows_read)],
          [
            "New · known before",
            `${formatCount(entry.rows_new)} · ${formatCount(entry.rows_duplicate)}`,
          ],
          ["Pages · requests", `${formatCount(entry.pages)} · ${formatCount(entry.requests)}`],
        ]}
      />
      <Facts
        title="Ledger entry"
        facts={[
          ["Position", formatCount(entry.seq)],
          ["Started", <Time key="started" at={entry.started_at} as="full" />],
          ["Ended", <Time key="ended" at={entry.ended_at} as="full" />],
          ["Hash", <code key="hash">{entry.hash}</code>],
          ["Previous hash", <code key="previous">{entry.previous_hash}</code>],
          ["Digest of what was read", <code key="read">{entry.digest_read}</code>],
          ["Digest of what was stored", <code key="stored">{entry.digest_stored}</code>],
        ]}
      />
    </>
  );
}
