import { expect } from "@jest/globals";
import { genesisHash } from "../../../src/ledger/chain.ts";
import type { LedgerDraft, LedgerEntry } from "../../../src/ledger/ledger-entry.ts";
import type { Lease, RunEnd, Store } from "../../../src/store/store.ts";
import {
  claimOf,
  commitOf,
  day,
  draftOf,
  endOf,
  hour,
  row,
  source,
  type TestRow,
} from "../pages.ts";
import type { StoreCase } from "./store-case.ts";

export const ledgerCases: readonly StoreCase[] = [
  {
    title: "chains the entries of a source and pages through them in both directions",
    run: async (store) => {
      const entries = [await run(store, []), await run(store, []), await run(store, [])];
      expect(entries.map(({ previousHash }) => previousHash)).toEqual([
        genesisHash,
        entries[0]?.hash,
        entries[1]?.hash,
      ]);
      const seqs = async (page: Parameters<Store["listLedger"]>[1]): Promise<number[]> =>
        (await store.listLedger(source.id, page)).map(({ seq }) => seq);
      expect(await seqs({ limit: 2 })).toEqual([1, 2]);
      expect(await seqs({ limit: 2, after: 2 })).toEqual([3]);
      expect(await seqs({ limit: 2, order: "desc" })).toEqual([3, 2]);
      expect(await seqs({ limit: 2, order: "desc", after: 2 })).toEqual([1]);
    },
  },
  {
    title: "knows nothing of a source that was never opened, which is no fault",
    run: async (store) => {
      const never = "a-source-that-was-never-opened";
      expect(await store.listLedger(never, { limit: 9 })).toEqual([]);
      expect(await store.getCoverage(never)).toEqual([]);
      expect(await store.listQuarantine(never, { limit: 9 })).toEqual([]);
      expect(await store.countRecords(never)).toMatchObject({ records: 0, quarantined: 0 });
      expect(await store.verifyLedger(never)).toMatchObject({ ok: true, headHash: genesisHash });
      const lags = await store.lagHistogram(never);
      expect(lags.every(({ count }) => count === 0)).toBe(true);
    },
  },
  {
    title: "finds the entries of which something is true, in either order",
    run: async (store) => {
      await run(store, []);
      await run(store, [], { counters: { splits: 2 } });
      await run(store, [], { draft: { code: "rate_limited", verdict: "failed" } });
      await run(store, [], { counters: { splits: 1, retries: 3 } });
      await run(store, [], { draft: { verdict: "gap", reason: "retention" } });
      const thenFailed = { verdict: "partial", code: "unreachable" } as const;
      await run(store, [], { draft: { ...thenFailed, reason: "cap_at_granule" } });
      const seqs = async (page: Partial<Parameters<Store["listLedger"]>[1]>): Promise<number[]> =>
        (await store.listLedger(source.id, { limit: 9, ...page })).map(({ seq }) => seq);
      expect(await seqs({ having: "split" })).toEqual([2, 4]);
      expect(await seqs({ having: "split", order: "desc", after: 4 })).toEqual([2]);
      expect(await seqs({ having: "error" })).toEqual([3, 6]);
      expect(await seqs({ having: "retry" })).toEqual([4]);
      expect(await seqs({ having: "gap" })).toEqual([5, 6]);
      expect(await seqs({ having: "quarantined" })).toEqual([]);
    },
  },
  {
    title:
      "says the same digest for rows read and stored when all were new, in whatever order they came",
    run: async (store) => {
      const rows = [row("a", day), row("b", day + 1), row("c", day + hour)];
      const first = await run(store, rows);
      const again = await run(store, rows.toReversed());
      expect(first.digestRead).toBe(first.digestStored);
      expect(again.digestRead).toBe(first.digestRead);
      expect(again.digestStored).toBe("0".repeat(64));
    },
  },
  {
    title: "verifies what it has, open runs included",
    run: async (store) => {
      const { hash } = await run(store, [row("a", day), row("b", day)]);
      const open = await store.claim(claimOf());
      if (open !== undefined) await store.commitPage(commitOf(open, [row("c", day)]));
      expect(await store.verifyLedger(source.id)).toEqual({
        ok: true,
        entries: 1,
        records: 3,
        problems: [],
        headHash: hash,
      });
    },
  },
  {
    title:
      "drops whole days with an entry that lets the rest verify, and remembers their identities",
    run: async (store) => {
      const old = [row("a", day - 24 * hour), row("b", day - hour)];
      await run(store, [...old, row("c", day)]);
      await run(store, [row("b", day - hour, "revised")]);
      expect(await store.dropOldestDay("syslog", day + hour, day)).toBe("dropped");
      expect(await store.countRecords(source.id)).toMatchObject({ records: 1, revisions: 0 });
      const verification = await store.verifyLedger(source.id);
      expect(verification).toMatchObject({ ok: true, entries: 3, records: 1 });
      const [entry] = await store.listLedger(source.id, { limit: 1, order: "desc" });
      expect(entry).toMatchObject({
        verdict: "drop",
        kind: "retention",
        message: "The lake no longer keeps this day: 3 of its records went.",
        removed: { runs: 2, records: 3 },
      });
      const { buckets } = await store.traffic(source.id, { ...wholeTime, mostSplits: 1 });
      expect(buckets).toMatchObject([{ records: 1 }]);
      expect(await run(store, old)).toMatchObject({ rowsNew: 0, rowsDuplicate: 2 });
      expect(await store.dropOldestDay("syslog", day + hour, day)).toBe("none");
    },
  },
  {
    title:
      "forgets split windows with the days that they lie in, and keeps one that reaches into a kept day",
    run: async (store) => {
      const border = day;
      const windows = [
        { since: border - 30 * hour, until: border - 24 * hour },
        { since: border - hour, until: border },
        { since: border - hour, until: border + hour },
        { since: border, until: border + hour },
      ];
      for (const window of windows) {
        const { since } = window;
        await run(store, [row(`r${since}`, since)], { window, counters: { splits: 1 } });
      }
      const splits = async () => store.traffic(source.id, { ...wholeTime, mostSplits: 9 });
      expect(await splits()).toMatchObject({ splitWindows: 4 });

      for (let drop; drop !== "none";)
        drop = await store.dropOldestDay("syslog", border + 2 * hour, day);

      const kept = windows.slice(2).map((window) => ({ ...window, pieces: 2 }));
      expect(await splits()).toMatchObject({ splits: kept, splitWindows: 2 });
    },
  },
];

const wholeTime = {
  since: day - 48 * hour,
  until: day + 48 * hour,
  intervalMs: hour,
  bucketMs: hour,
};

interface RunChanges {
  readonly window?: Lease["window"];
  readonly draft?: Partial<LedgerDraft>;
  readonly counters?: RunEnd["counters"];
}

async function run(
  store: Store,
  rows: readonly TestRow[],
  { window, draft, counters = {} }: RunChanges = {},
): Promise<LedgerEntry> {
  await store.openSource(source, day);
  const lease = await store.claim(claimOf(window === undefined ? {} : { window }));
  if (lease === undefined) throw new Error("expected a lease");
  await store.commitPage(commitOf(lease, rows));
  return store.endRun(endOf(lease, { draft: draftOf(lease, draft), counters }));
}
