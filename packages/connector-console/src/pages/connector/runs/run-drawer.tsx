import type { LedgerEntry } from "../../../api/ledger.ts";
import { Facts, type Fact } from "../../../parts/facts.tsx";
import { formatCount } from "../../../parts/format-number.ts";
import { HashText } from "../../../parts/hash-text.tsx";
import { DrawerBody, SideDrawer } from "../../../parts/side-drawer/side-drawer.tsx";
import { Time } from "../../../parts/time.tsx";
import { tookWords } from "../../../parts/took-words.ts";
import { WindowBounds } from "../../../parts/window-bounds.tsx";
import { Verdict } from "./run-columns.tsx";
import { countFacts } from "./run-facts.ts";
import { gapReasonOf, kindOf, proofOf, verdictOf } from "./run-words.ts";
import styles from "./runs.module.css";

export interface RunDrawerProps {
  readonly entry: LedgerEntry;
  readonly onClose: () => void;
}

/** One run: what it was for, what it proved, what it counted, and its entry in the ledger. */
export function RunDrawer({ entry, onClose }: RunDrawerProps) {
  return (
    <SideDrawer
      title={`Run ${formatCount(entry.run)}`}
      summary={<WindowBounds since={entry.since} until={entry.until} />}
      onClose={onClose}
    >
      <DrawerBody label="Details of the run">
        <p className={styles["sentence"]}>
          <Verdict run={entry} /> {verdictOf(entry).sentence}
        </p>
        <Said entry={entry} />
        <Facts title="What was read" facts={readFacts(entry)} />
        <Facts title="Counted" facts={countFacts(entry)} />
        <Facts title="Ledger entry" facts={ledgerFacts(entry)} />
      </DrawerBody>
    </SideDrawer>
  );
}

/** What failed, or what was found out about the vendor. */
function Said({ entry: { code, message } }: { readonly entry: LedgerEntry }) {
  if (code === undefined && message === undefined) return null;
  return (
    <p className={styles["said"]}>
      {code === undefined ? null : <strong>{code}</strong>}
      {message}
    </p>
  );
}

function readFacts(entry: LedgerEntry): readonly Fact[] {
  const { reason, missing_at_least: missing, attempt, generation } = entry;
  const proof = proofOf(entry);
  const { word, sentence } = kindOf(entry);
  return [
    ["Window", <WindowBounds key="window" since={entry.since} until={entry.until} />],
    ["Kind", `${word}. ${sentence}`],
    ...(proof === undefined ? [] : [["Proof", proof] as const]),
    ...(reason === undefined ? [] : [["Why records are lost", gapReasonOf(reason)] as const]),
    ...(missing === undefined
      ? []
      : [
          [
            "Surely missing",
            missing === 0 ? "not known" : `at least ${formatCount(missing)}`,
          ] as const,
        ]),
    ["Attempt", formatCount(attempt)],
    ["Times read to an end", formatCount(generation)],
    ["Took", tookWords(entry.ended_at - entry.started_at)],
  ];
}

function ledgerFacts(entry: LedgerEntry): readonly Fact[] {
  const { seq, hash, previous_hash, digest_read, digest_stored, removed } = entry;
  const hashFact = (name: string, value: string): Fact => [
    name,
    <HashText key={name} value={value} what={`${name} of entry ${seq}`} isWhole />,
  ];
  return [
    ["Position", formatCount(seq)],
    ["Started", <Time key="started" at={entry.started_at} as="full" />],
    ["Ended", <Time key="ended" at={entry.ended_at} as="full" />],
    hashFact("Hash", hash),
    hashFact("Previous hash", previous_hash),
    hashFact("Digest of what was read", digest_read),
    hashFact("Digest of what was stored", digest_stored),
    ...(removed === undefined
      ? []
      : [
          [
            "Left the lake",
            `${formatCount(removed.records)} records of ${formatCount(removed.runs)} runs`,
          ] as const,
        ]),
    ["Connector", entry.connector_version],
    ["Source", <code key="source">{entry.source}</code>],
  ];
}
