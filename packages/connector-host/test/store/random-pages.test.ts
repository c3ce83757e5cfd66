import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { BlockingStore } from "../../src/store/blocking-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Lease } from "../../src/store/store.ts";
import { withDataDir } from "./data-dir.ts";
import {
  claimOf,
  commitOf,
  contentText,
  day,
  endOf,
  hour,
  row,
  source,
  type TestRow,
} from "./pages.ts";

/** What happens to a store, in any order. */
type Event =
  | {
      readonly kind: "page";
      readonly rows: readonly TestRow[];
      readonly crash?: "page:records" | "page:after-commit";
    }
  | { readonly kind: "end" | "abandon" | "reopen" };

const anyRow = fc
  .record({
    id: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
    hours: fc.constantFrom(-30, 0, 0, 1),
    value: fc.constantFrom(1, 1, 2),
  })
  .map(({ id, hours, value }) => row(id, day + hours * hour, value));
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("page" as const),
      rows: fc.array(anyRow, { maxLength: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("page" as const),
      rows: fc.array(anyRow, { minLength: 1, maxLength: 6 }),
      crash: fc.constantFrom("page:records" as const, "page:after-commit" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Event>({ kind: "end" }, { kind: "abandon" }, { kind: "reopen" }),
  },
);

describe("pages in random order, with crashes", () => {
  it.each(["vendor_id", "content"] as const)(
    "leave every distinct content once, digests that match and a disjoint map, identity by %s",
    (mode) =>
      fc.assert(
        fc.asyncProperty(fc.array(anyEvent, { maxLength: 25 }), (events) =>
          withDataDir((dataDir) => {
            const subject = open(dataDir);
            if (mode === "content") subject.store().useContentIdentity(source.id, day);
            for (const event of events) apply(subject, event);
            check(subject, mode);
            subject.store().close();
          }),
        ),
        { numRuns: 60 },
      ),
    60_000,
  );
});

interface Subject {
  readonly store: () => BlockingStore;
  readonly reopen: () => void;
  readonly crashAt: (step: string | undefined) => void;
  lease: Lease | undefined;
  now: number;
  /** Contents of each id that were committed. */
  readonly contents: Map<string, Set<string>>;
}

function open(dataDir: string): Subject {
  let crashStep: string | undefined;
  const onStep = (step: string): void => {
    if (step === crashStep) throw new Error("crash");
  };
  // Few enough that identities are merged all the time.
  const start = (): BlockingStore => openSqliteStore({ dataDir, bufferedIdentities: 3, onStep });
  let store = start();
  store.openSource(source, day);
  return {
    store: () => store,
    reopen: () => {
      store.close();
      store = start();
    },
    crashAt: (step) => {
      crashStep = step;
    },
    lease: undefined,
    now: day,
    contents: new Map(),
  };
}

function apply(subject: Subject, event: Event): void {
  subject.now += 1000;
  const { now } = subject;
  switch (event.kind) {
    case "page":
      commitPage(subject, event);
      break;
    case "end":
      if (subject.lease) subject.store().endRun(endOf(subject.lease, { now }));
      subject.lease = undefined;
      break;
    case "abandon":
      subject.store().abandonRuns({ now, exceptOwner: "another" });
      subject.lease = undefined;
      break;
    case "reopen":
      subject.reopen();
      break;
  }
}

function commitPage(subject: Subject, { rows, crash }: Extract<Event, { kind: "page" }>): void {
  subject.lease ??= subject.store().claim(claimOf({ now: subject.now, leaseMs: 1e9 }));
  if (subject.lease === undefined) throw new Error("expected a lease");
  const commit = commitOf(subject.lease, rows, { now: subject.now, leaseMs: 1e9 });
  if (crash === undefined) subject.store().commitPage(commit);
  else {
    subject.crashAt(crash);
    expect(() => subject.store().commitPage(commit)).toThrow("crash");
    subject.crashAt(undefined);
    expect(subject.store().wasCommitted(commit.commitId)).toBe(crash === "page:after-commit");
  }
  if (crash === "page:records") return;
  for (const each of rows) {
    const known = subject.contents.get(each.id) ?? new Set();
    subject.contents.set(each.id, known.add(contentText(each)));
  }
}

function check(subject: Subject, mode: "vendor_id" | "content"): void {
  const store = subject.store();
  const distinct = [...subject.contents.values()].reduce((sum, { size }) => sum + size, 0);
  const records = mode === "content" ? distinct : subject.contents.size;
  expect(store.countRecords(source.id)).toEqual({
    records,
    revisions: distinct - records,
    quarantined: 0,
  });
  expect(store.verifyLedger(source.id)).toMatchObject({ ok: true, problems: [], records });
  const map = store.getCoverage(source.id);
  for (const [index, piece] of map.entries()) {
    expect(piece.since).toBeLessThan(piece.until);
    expect(piece.since).toBeGreaterThanOrEqual(map[index - 1]?.until ?? Number.NEGATIVE_INFINITY);
  }
}
