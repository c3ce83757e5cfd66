import { describe, expect, it } from "@jest/globals";
import { initialDialect } from "@sluice/connector-sdk";
import type { Dialect, WindowResult } from "@sluice/connector-sdk";
import { fakeClock } from "@sluice/connector-sdk/testing";
import { defaultCollectionPolicy, originMarginMs } from "../../src/collect/collection-policy.ts";
import { noResult } from "../../src/collect/end-run.ts";
import { learnFromRun } from "../../src/collect/learn-from-run.ts";
import type { Pupil } from "../../src/collect/learn-from-run.ts";
import { reachAt } from "../../src/collect/reach.ts";
import { SourceState } from "../../src/collect/source-state.ts";

const now = Date.UTC(2026, 0, 15, 12);
const policy = defaultCollectionPolicy;
const dialect: Dialect = initialDialect({
  cap: 5_000,
  pageSizes: [1_000],
  granuleMs: 1,
  orders: ["asc"],
  totals: "capped",
  retentionMs: policy.retentionMs,
});

describe("what is kept with a run's end", () => {
  it("is the dialect, with what other runs taught meanwhile", () => {
    const pupil = pupilWith({ ...dialect, cap: 900 });
    expect(learnFromRun(noResult(dialect), false, pupil)).toEqual({
      dialect: { ...dialect, cap: 900 },
    });
  });

  it("is the old dialect when another run forgot it: a restart compares with that", () => {
    const pupil = pupilWith(dialect);
    pupil.state.forgetDialect();
    expect(learnFromRun(noResult(dialect), false, pupil)).toEqual({ dialect });
  });

  it("is the doubt of all that a lower cap may have cut short, as far as it can still be read", () => {
    const pupil = pupilWith(dialect);
    const lowered = { ...dialect, cap: 700 };
    const result: WindowResult = {
      ...noResult(lowered),
      findings: [{ kind: "cap_lowered", cap: 700, message: "700 rows of 900" }],
    };
    expect(learnFromRun(result, false, pupil)).toEqual({
      dialect: lowered,
      doubts: [
        {
          largestAnswer: 700,
          readSince: now - 86_400_000,
          answeredFrom: reachAt(now, policy).since + originMarginMs,
        },
      ],
    });
    expect(pupil.state.dialect).toMatchObject({ cap: 700 });
  });

  it("is, once, that rows move when the vendor took back what it had answered", () => {
    const pupil = pupilWith(dialect);
    const lesson = learnFromRun(noResult(dialect), true, pupil);
    expect(lesson).toEqual({
      dialect: { ...dialect, rowsMove: true },
      rowsMovedIn: reachAt(now, policy),
    });
    pupil.state.kept(lesson);
    expect(learnFromRun(noResult(dialect), true, pupil)).toEqual({
      dialect: { ...dialect, rowsMove: true },
    });
  });

  it("goes with every further one until it is durable, and is owed so long", () => {
    const pupil = pupilWith(dialect);
    const first = learnFromRun(noResult({ ...dialect, cap: 700 }), false, pupil);
    expect(first.doubts).toHaveLength(1);
    expect(learnFromRun(noResult(dialect), true, pupil)).toMatchObject({
      dialect: { cap: 700 },
      doubts: first.doubts,
    });
    pupil.state.kept(first);
    expect(pupil.state.owesLesson).toBe(true);
    pupil.state.kept(pupil.state.lesson());
    expect(pupil.state.owesLesson).toBe(false);
  });

  it("is a doubt whenever the cap is lower, also of a reading that failed before it said so", () => {
    const pupil = pupilWith(dialect);
    const { doubts } = learnFromRun(noResult({ ...dialect, cap: 700 }), false, pupil);
    expect(doubts).toMatchObject([{ largestAnswer: 700 }]);
  });

  it("reaches as far back as the vendor's own clock lets it", () => {
    const pupil = pupilWith(dialect);
    const vendorNow = now - 3_600_000;
    const lesson = learnFromRun({ ...noResult(dialect), vendorNow }, true, pupil);
    expect(lesson.rowsMovedIn).toEqual(reachAt(vendorNow, policy));
  });
});

function pupilWith(known: Dialect): Pupil {
  const state = new SourceState();
  state.dialect = known;
  return {
    source: { policy } as Pupil["source"],
    state,
    visit: { clock: fakeClock({ now }) },
  };
}
