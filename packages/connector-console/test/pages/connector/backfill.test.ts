import { describe, expect, it } from "@jest/globals";
import type { Backfill } from "../../../src/api/backfills.ts";
import { progressOf } from "../../../src/pages/connector/backfill/backfill-progress.ts";
import { checkSpan, spanOf } from "../../../src/pages/connector/backfill/backfill-range.ts";
import {
  gapWords,
  remainingWords,
  resultWords,
} from "../../../src/pages/connector/backfill/backfill-words.ts";

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 5, 15);
const reach = { since: now - 14 * day, until: now - 30_000 };

describe("the span of a backfill", () => {
  it("is a preset that ends with what can be asked for, and never reaches too far", () => {
    expect(spanOf("day", reach)).toEqual({ since: reach.until - day, until: reach.until });
    expect(spanOf("all", reach)).toBe(reach);
    const short = { since: now - hour, until: now };
    expect(spanOf("week", short)).toEqual(short);
  });

  it.each([
    [{ since: null, until: now }, /from when/],
    [{ since: now, until: null }, /until when/],
    [{ since: now - hour, until: now - hour }, /end has to be after/],
    [{ since: now + hour, until: now + day }, /has not happened yet/],
    [{ since: now - 40 * day, until: now - 30 * day }, /out of reach\. It can be read from 2026/],
  ])("is refused with a sentence: %j", (entered, sentence) => {
    const check = checkSpan(entered, reach);

    expect(check).toMatchObject({ kind: "problem" });
    expect("sentence" in check ? check.sentence : "").toMatch(sentence);
  });

  it("is cut to what is in reach, and says so", () => {
    const check = checkSpan({ since: now - 40 * day, until: now + day }, reach);

    expect(check).toMatchObject({ kind: "fine", span: reach });
    expect("notes" in check ? check.notes : []).toHaveLength(2);
    expect(checkSpan(reach, reach)).toEqual({ kind: "fine", span: reach, notes: [] });
  });
});

describe("the progress of a backfill", () => {
  it("estimates what is left by what was read since it began", () => {
    const job = running({ left: 5, advanced_at: now - 1_000, created_at: now - 61_000 });

    expect(progressOf({ ...job, rows_read: 600 }, 1, now)).toEqual({
      share: 0.5,
      perMinute: 600,
      remainingMs: 59_000,
      stalledMs: undefined,
    });
  });

  it("promises nothing before the first run has ended", () => {
    const fresh = running({ left: 10, created_at: now - 60_000 });

    expect(progressOf(fresh, 1, now)).toEqual({
      share: 0,
      perMinute: undefined,
      remainingMs: undefined,
      stalledMs: undefined,
    });
  });

  it("says that it is stalled, instead of a time that grows", () => {
    const job = running({ left: 5, advanced_at: now - hour, created_at: now - hour - 60_000 });

    expect(progressOf(job, 1, now)).toMatchObject({ remainingMs: undefined, stalledMs: hour });
  });

  it("has patience with a vendor whose every step takes long", () => {
    const job = running({ left: 5, advanced_at: now - hour, created_at: now - 5 * hour });

    expect(progressOf(job, 1, now).stalledMs).toBeUndefined();
  });

  it("counts the same span once for each content type", () => {
    const job = running({ left: 10, advanced_at: now, created_at: now - 60_000 });
    const both = { ...job, remaining: [...job.remaining, span(5)] };

    expect(progressOf(both, 2, now).share).toBe(0.25);
  });

  it("is at its end when it is done, and never below nothing when clocks differ", () => {
    const done = { ...running({ left: 0, created_at: now }), state: "done" as const };

    expect(progressOf(done, 1, now).share).toBe(1);
    const ahead = running({ left: 5, advanced_at: now + hour, created_at: now - 1_000 });
    expect(progressOf(ahead, 1, now).stalledMs).toBeUndefined();
  });
});

describe("a backfill in words", () => {
  it("says how long still, or why nobody can say", () => {
    const words = (remainingMs?: number, stalledMs?: number, isActive = true) =>
      remainingWords({ remainingMs, stalledMs }, isActive);

    expect(words(120_000)).toBe("about 2 min left");
    expect(words(100)).toBe("a few seconds left");
    expect(words()).toBe("time left not known yet");
    expect(words(undefined, hour)).toContain("nothing has come for 1 h");
    expect(words(undefined, undefined, false)).toBe("waits: collection is switched off");
  });

  it("tells what came of it; a second look that finds nothing is a result", () => {
    const job = { ...running({ left: 0, created_at: now }), state: "done" as const };

    expect(resultWords({ ...job, rows_read: 4_000 })).toBe(
      "4,000 records read, nothing that was missing",
    );
    expect(resultWords({ ...job, rows_read: 4_000, rows_new: 12, state: "cancelled" })).toBe(
      "4,000 records read, 12 of them new, until it was cancelled",
    );
    expect(resultWords({ ...job, rows_new: 12 })).toBe("12 new");
  });

  it("tells gaps from none, and from those that nobody counted", () => {
    const job = running({ left: 0, created_at: now });

    expect(gapWords(job).text).toBe("not counted");
    expect(gapWords({ ...job, gaps: 0 })).toEqual({ text: "none", tone: "ok" });
    expect(gapWords({ ...job, gaps: 2, missing_at_least: 576 })).toEqual({
      text: "2, at least 576 lost",
      tone: "degraded",
    });
  });
});

/** Ten hours to read, of which some are left. */
function running({
  left,
  ...times
}: Pick<Backfill, "created_at" | "advanced_at"> & { left: number }) {
  return {
    id: "b1",
    state: "running" as const,
    ...span(10),
    remaining: left === 0 ? [] : [span(left)],
    rows_new: 0,
    requests: 0,
    ...times,
  };
}

function span(hours: number) {
  const since = now - day;
  return {
    since: new Date(since).toISOString(),
    until: new Date(since + hours * hour).toISOString(),
  };
}
