import { describe, expect, it } from "@jest/globals";
import { aboutFinding } from "../../../../src/pages/connector/coverage/about-finding.ts";
import { findingsOf, type Finding } from "../../../../src/pages/connector/coverage/findings.ts";
import { headlineOf } from "../../../../src/pages/connector/coverage/headline.ts";
import { wordsOfJob } from "../../../../src/pages/connector/coverage/job-words.ts";
import type { Piece, StreamMap } from "../../../../src/pages/connector/coverage/maps.ts";
import { offerRecollect } from "../../../../src/pages/connector/coverage/offer-recollect.ts";
import { explainReason } from "../../../../src/pages/connector/coverage/reasons.ts";
import { shareText } from "../../../../src/pages/connector/share-text.ts";
import { totalsOf } from "../../../../src/pages/connector/coverage/totals.ts";

const minute = 60_000;
const hour = 60 * minute;

describe("the list of what is not complete", () => {
  it("begins with the losses, newest first, and ends with what is not due yet", () => {
    const findings = findingsOf(
      [
        mapOf(
          piece(0, 1, { result: "gap" }),
          piece(1, 2, { result: "complete" }),
          piece(2, 3, { result: "provisional" }),
          piece(3, 4, { result: "excluded" }),
          piece(4, 5, { result: "open" }),
          piece(5, 6, { result: "gap" }),
          piece(6, 6.05, { result: "open" }),
        ),
      ],
      5,
    );

    expect(findings.map(({ result, since, isNotDue }) => [result, since / hour, isNotDue])).toEqual(
      [
        ["gap", 5, false],
        ["gap", 0, false],
        ["open", 4, false],
        ["excluded", 3, false],
        ["provisional", 2, false],
        ["open", 6, true],
      ],
    );
  });

  it("explains a reason once, however many gaps have it", () => {
    const gaps = [0, 2, 4].map((from) => piece(from, from + 1, { result: "gap" }));
    const capped = gaps.map((gap) => ({ ...gap, reason: "cap_at_granule" }));
    const other = { ...piece(5, 6, { result: "gap" }), reason: "retention" };

    const findings = findingsOf([mapOf(...capped, other)], 5);

    expect(findings.map(({ isExplainedAbove }) => isExplainedAbove)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(findings.map((one) => aboutFinding(one).title)[3]).toBe("More than the vendor returns");
  });

  it("says of open time whether it is being read", () => {
    const map = mapOf(piece(0, 1, { result: "open" }), piece(1, 9, { result: "complete" }));

    const [open] = findingsOf([{ ...map, reading: [{ since: 0, until: minute }] }], 5);

    expect(open === undefined ? "" : aboutFinding(open).label).toBe("Being read");
  });

  it("explains excluded time as a choice, and offers to read it after all", () => {
    const words = aboutFinding({
      result: "excluded",
      isNotDue: false,
      isBeingRead: false,
      isExplainedAbove: false,
    });

    expect(words.sentence).toContain("a choice, not a loss");
    expect(words.canBeReadAgain).toBe(true);
  });
});

describe("the headline", () => {
  it.each<[string, readonly Partial<Finding>[], string]>([
    [
      "nothing but the newest minutes",
      [{ result: "open", isNotDue: true }],
      "Nothing is lost, nothing waits",
    ],
    ["time to read", [{ result: "open" }], "Nothing is lost"],
    [
      "a gap with a number",
      [{ result: "gap", missingAtLeast: 576 }],
      "1 gap: at least 576 records are missing.",
    ],
    [
      "a gap without",
      [{ result: "gap", missingAtLeast: 0 }],
      "1 gap: records are lost, or may be; how many is not known.",
    ],
    [
      "gaps of both kinds",
      [
        { result: "gap", missingAtLeast: 1 },
        { result: "gap", missingAtLeast: 0 },
      ],
      "2 gaps: at least 1 record is missing, and of some gaps the number is not known.",
    ],
  ])("names %s", (_what, findings, title) => {
    const whole = findings.map((one) => ({ isNotDue: false, since: 0, until: hour, ...one }));

    expect(headlineOf(whole as Finding[], { isActive: true }).title).toBe(title);
  });

  it("says of a connector that is off that the time is left out", () => {
    expect(headlineOf([], { isActive: false }).sentence).toContain("a choice, not a loss");
  });
});

describe("the reason of a gap", () => {
  it.each(["cap_at_granule", "retention", "no_time_filter", "unstable"])(
    "%s is explained, with what to do",
    (code) => {
      const { title, sentence, advice } = explainReason(code);

      expect(title).not.toBe(code);
      expect(sentence).toMatch(/\.$/);
      expect(advice).toMatch(/\.$/);
    },
  );

  it("is shown by its code when it is one that this console does not know", () => {
    expect(explainReason("moon_phase").title).toBe("moon_phase");
  });
});

describe("reading time again", () => {
  const reach = { since: 100, until: 200 };

  it.each([
    ["lies within the vendor's reach", { since: 110, until: 120 }, true, true, undefined],
    ["lies before it", { since: 10, until: 100 }, true, false, /no longer answers/],
    ["begins before it", { since: 10, until: 120 }, true, true, /newer part/],
    ["lies behind it", { since: 200, until: 210 }, true, false, /too new/],
    ["belongs to a connector that is off", { since: 110, until: 120 }, false, false, /switch/],
  ])("is offered or not, and says why, where it %s", (...given) => {
    const [, lost, isActive, isOffered, note] = given;
    const offer = offerRecollect(lost, { reach, isActive });

    expect(offer.isOffered).toBe(isOffered);
    if (note === undefined) expect(offer.note).toBeUndefined();
    else expect(offer.note).toMatch(note);
  });

  it("ends with what it brought, and whether the loss is made good", () => {
    const job = { state: "done", rows_new: 3, requests: 1 } as const;

    expect(wordsOfJob(job, false)).toEqual({
      tone: "good",
      text: "Read again in 1 request: 3 new records. It is whole now.",
    });
    expect(wordsOfJob({ ...job, rows_new: 0 }, true)).toEqual({
      tone: "same",
      text: "Read again in 1 request: no new record. The rest is still missing.",
    });
    expect(wordsOfJob({ ...job, state: "running" }, true).tone).toBe("running");
  });
});

describe("amounts", () => {
  it("count only what is shown", () => {
    const pieces = [piece(0, 1, { result: "complete" }), piece(1, 3, { result: "gap" })];

    const totals = totalsOf(pieces, { since: hour / 2, until: 2 * hour });

    expect(totals.complete).toEqual({ ms: hour / 2, share: 1 / 3, pieces: 1 });
    expect(totals.gap.ms).toBe(hour);
    expect(totals.open.pieces).toBe(0);
  });

  it.each([
    [1, "100 %"],
    [0.99999, "99.9 %"],
    [0.000001, "< 0.1 %"],
    [0, "0 %"],
  ])("never say all or nothing where it is not: %s", (share, text) => {
    expect(shareText(share)).toBe(text);
  });
});

function mapOf(...pieces: readonly Piece[]): StreamMap {
  const bounds = { since: 0, until: pieces.at(-1)?.until ?? 0 };
  return { stream: "letters", bounds, pieces, reading: [], reach: bounds };
}

function piece(from: number, to: number, given: Pick<Piece, "result">): Piece {
  return { since: from * hour, until: to * hour, generation: 0, ...given };
}
