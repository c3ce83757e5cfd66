import { describe, expect, it } from "@jest/globals";
import { caughtUpLine, isCaughtUp, parseProgress, progressLine } from "../src/progress.ts";

const metrics = `# HELP sluice_records_total Rows read, by what became of them.
sluice_records_total{instance="a",stream="s",kind="new"} 81204
sluice_records_total{instance="b",stream="s",kind="new"} 6
sluice_records_total{instance="a",stream="s",kind="duplicate"} 12
sluice_gaps_total{instance="a",stream="s",reason="cap_at_granule"} 1
sluice_missing_records_total{instance="a",stream="s",reason="cap_at_granule"} 604
sluice_coverage_seconds{instance="a",stream="s",result="open"} 864000
sluice_coverage_seconds{instance="a",stream="s",result="complete"} 345600
`;

describe("progress", () => {
  it("adds up what the host counts of itself", () => {
    expect(parseProgress(metrics)).toEqual({
      records: 81_210,
      gaps: 1,
      missing: 604,
      openSeconds: 864_000,
    });
  });

  it("does not take a host that has measured nothing yet for one that is done", () => {
    const progress = parseProgress("");
    expect(isCaughtUp(progress)).toBe(false);
    expect(progressLine(progress)).toBe("0 records collected, learning how the vendor answers");
  });

  it("says in a line what is read, what is left and what is lost", () => {
    const progress = parseProgress(metrics);
    expect(progressLine(progress)).toBe(
      "81,210 records collected, 10.0 days of mail still to read, 1 gap, 604 records that the vendor does not give out",
    );
    expect(caughtUpLine({ ...progress, gaps: 0, openSeconds: 60 }, 31_400)).toBe(
      "All that the vendor has is collected: 81,210 new records in 31 s.",
    );
  });
});
