import { describe, expect, it } from "@jest/globals";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { StoreStep } from "../../src/store/sqlite/options.ts";
import { withDataDir } from "./data-dir.ts";
import { claimOf, commitOf, day, endOf, row, source } from "./pages.ts";

const steps: readonly StoreStep[] = [
  "page:begun",
  "page:records",
  "page:before-commit",
  "page:after-commit",
  "end:begun",
  "end:coverage",
  "end:ledger",
  "end:lesson",
  "end:before-commit",
  "end:after-commit",
];

describe("a crash inside the store", () => {
  it.each(steps)("at %s leaves all of it or nothing, and the same commit finishes it", (step) =>
    withDataDir((dataDir) => {
      let isArmed = true;
      const onStep = (reached: StoreStep): void => {
        if (isArmed && reached === step) throw new Error("crash");
      };
      const crashing = openSqliteStore({ dataDir, onStep });
      crashing.openSource(source, day);
      const lease = crashing.claim(claimOf());
      if (lease === undefined) throw new Error("expected a lease");
      const page = commitOf(lease, [row("a", day), row("b", day)]);
      const end = endOf(lease, { lesson: { dialect: { cap: 700 } } });
      expect(() => {
        crashing.commitPage(page);
        crashing.endRun(end);
      }).toThrow("crash");
      crashing.close();
      isArmed = false;

      const store = openSqliteStore({ dataDir, onStep });
      const isPageIn = step.startsWith("end") || step === "page:after-commit";
      const isEndIn = step === "end:after-commit";
      expect(store.countRecords(source.id).records).toBe(isPageIn ? 2 : 0);
      expect(store.wasCommitted(page.commitId)).toBe(isPageIn);
      expect(store.wasCommitted(end.commitId)).toBe(isEndIn);
      expect(store.openSource(source, day).dialect).toEqual(isEndIn ? { cap: 700 } : undefined);
      expect(store.commitPage(page)).toMatchObject({ rowsNew: 2 });
      expect(store.endRun(end)).toMatchObject({ seq: 1, rowsNew: 2 });
      expect(store.verifyLedger(source.id)).toMatchObject({ ok: true, entries: 1, records: 2 });
      store.close();
    }),
  );
});
