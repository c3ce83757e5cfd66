import { describe, expect, it } from "@jest/globals";
import { countRuns, newRuns, runFilters } from "../../../src/pages/connector/runs/run-filters.ts";
import { countFacts } from "../../../src/pages/connector/runs/run-facts.ts";
import {
  gapReasonOf,
  kindOf,
  proofOf,
  verdictOf,
} from "../../../src/pages/connector/runs/run-words.ts";
import { entry } from "./entry.ts";

describe("a run in words", () => {
  it("calls what a user asked for a backfill, and older time a catch-up", () => {
    expect(kindOf({ kind: "repair" }).word).toBe("Backfill");
    expect(kindOf({ kind: "backfill" }).word).toBe("Catch-up");
    expect(kindOf({ kind: "revisit" }).word).toBe("Re-visit");
  });

  it("keeps a word that it does not know, so that nothing is hidden", () => {
    expect(kindOf({ kind: "future" }).word).toBe("future");
    expect(verdictOf({ verdict: "odd" })).toMatchObject({ word: "odd", tone: "idle" });
    expect(gapReasonOf("odd")).toBe("odd");
  });

  it("takes only a failure for one; what is asked for again is no loss", () => {
    expect(verdictOf({ verdict: "failed" }).tone).toBe("failed");
    expect(verdictOf({ verdict: "failed" }).sentence).toContain("Nothing is lost");
    expect(verdictOf({ verdict: "gap" }).tone).toBe("degraded");
    expect(verdictOf({ verdict: "aborted" }).tone).toBe("idle");
  });

  it("explains the evidence, also where parts rest on different ones", () => {
    expect(proofOf({})).toBeUndefined();
    expect(proofOf({ proof: "total" })).toBe("As many rows came as the vendor's total says.");
    expect(proofOf({ proof: "short_page, order" })).toMatch(/^The last page .*; elsewhere, rows /);
  });

  it("counts everything, and leaves out only a total that the vendor did not tell", () => {
    const facts = new Map(countFacts(entry({ rows_read: 1_200, splits: 0 })));

    expect(facts.get("Records read")).toBe("1,200");
    expect(facts.get("Splits of the window")).toBe("0");
    expect(facts.has("Total that the vendor told")).toBe(false);
    expect(new Map(countFacts(entry({ vendor_total: 0 }))).get("Total that the vendor told")).toBe(
      "0",
    );
  });
});

describe("how many runs there are", () => {
  it("is what the ledger's head says, however many were read", () => {
    expect(countRuns("all", { shown: 200, head: 1_204, isWhole: false })).toBe(
      "1,204 runs, newest first",
    );
  });

  it("is only as many as were found, until all were looked at", () => {
    const known = { shown: 200, head: 1_204 };

    expect(countRuns("error", { ...known, isWhole: false })).toBe(
      "at least 200 runs, newest first",
    );
    expect(countRuns("error", { ...known, shown: 1, isWhole: true })).toBe("1 run, newest first");
  });

  it("says what joined above", () => {
    expect([newRuns(1), newRuns(2_000)]).toEqual(["1 new run", "2,000 new runs"]);
  });

  it("has a sentence for each filter that finds nothing", () => {
    for (const { id, none } of runFilters) expect(none === "").toBe(id === "all");
  });
});
