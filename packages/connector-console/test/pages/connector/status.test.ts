import { describe, expect, it } from "@jest/globals";
import type { StatusSpell } from "../../../src/api/status-history.ts";
import {
  knownPart,
  segmentsOf,
  sharesInWords,
  spellsOf,
} from "../../../src/pages/connector/status/spells.ts";

const hour = 3_600_000;

describe("spells of health", () => {
  it("end where the next one begins; the newest lasts", () => {
    const spells = spellsOf([spell("ok", 5), spell("failed", 2), spell("pending", 1)]);

    expect(spells.map(({ since, until }) => [since, until])).toEqual([
      [5 * hour, undefined],
      [2 * hour, 5 * hour],
      [hour, 2 * hour],
    ]);
  });

  it("are one where only the words changed, and keep those words", () => {
    const [failed, ok] = spellsOf([
      spell("failed", 5, "asked again in 34 s"),
      spell("failed", 4, "asked again in 16 s"),
      spell("ok", 1),
    ]);

    expect(failed).toMatchObject({ since: 4 * hour, until: undefined });
    expect(failed?.status.message).toBe("asked again in 34 s");
    expect(failed?.before.map(({ message }) => message)).toEqual(["asked again in 16 s"]);
    expect(ok).toMatchObject({ since: hour, until: 4 * hour });
  });
});

describe("the states over time", () => {
  const spells = spellsOf([spell("ok", 8), spell("failed", 6), spell("ok", 2)]);

  it("are drawn oldest first, cut to what is shown", () => {
    const segments = segmentsOf(spells, { since: 4 * hour, until: 14 * hour });

    expect(segments.map(({ view, from, width }) => [view.label, from, width])).toEqual([
      ["OK", 0, 0.2],
      ["Failed", 0.2, 0.2],
      ["OK", 0.4, 0.6],
    ]);
  });

  it("leave time empty of which nothing is known", () => {
    expect(segmentsOf(spells, { since: 0, until: hour })).toEqual([]);
    expect(segmentsOf(spells, { since: 0, until: 4 * hour })).toMatchObject([{ from: 0.5 }]);
  });

  it("begin where the first spell does, if that is later than what was asked for", () => {
    const asked = { since: 0, until: 10 * hour };
    const drawn = knownPart(spells, asked);

    expect(drawn).toEqual({ since: 2 * hour, until: 10 * hour });
    expect(segmentsOf(spells, drawn).map(({ from, width }) => [from, width])).toEqual([
      [0, 0.5],
      [0.5, 0.25],
      [0.75, 0.25],
    ]);
    const later = { since: 3 * hour, until: 10 * hour };
    expect(knownPart(spells, later)).toBe(later);
    expect(knownPart([], asked)).toBe(asked);
  });

  it("are told in shares of what is known, and never rounded up to all", () => {
    expect(sharesInWords(segmentsOf(spells, { since: 0, until: 12 * hour }))).toBe(
      "OK 80 %, Failed 20 %, of the time known",
    );
    const almost = spellsOf([spell("ok", 1), spell("failed", 0.9999)]);
    expect(sharesInWords(segmentsOf(almost, { since: 0, until: 100 * hour }))).toBe(
      "OK 99.9 %, Failed < 0.1 %, of the time known",
    );
    expect(
      sharesInWords(segmentsOf(spellsOf([spell("ok", 1)]), { since: 0, until: 9 * hour })),
    ).toBe("OK 100 %, of the time known");
    const all = spellsOf([spell("ok", 1)]);
    expect(sharesInWords(segmentsOf(all, { since: 2 * hour, until: 9 * hour }))).toBe("OK 100 %");
  });
});

function spell(state: StatusSpell["state"], sinceHour: number, message = ""): StatusSpell {
  const code = state === "failed" ? 1_006 : 0;
  return { state, code, message, since: sinceHour * hour, status_time: sinceHour * hour };
}
