import { describe, expect, it } from "@jest/globals";
import type { Endings } from "../../src/window/dialect.ts";
import {
  clearedForMs,
  looksLikeCap,
  rememberCleared,
  rememberedEndings,
  rememberEnding,
} from "../../src/window/suspicion.ts";
import { provedDialect } from "./read-model.ts";

const now = 1_000_000_000;

describe("looksLikeCap", () => {
  it("doubts every round count, and no count that is below any vendor's cap", () => {
    expect(doubts(500)).toBe(true);
    expect(doubts(2_500)).toBe(true);
    expect(doubts(49)).toBe(false);
  });

  it("doubts the largest count of the day", () => {
    const endings = cleared({ count: 800, at: now - 1 });
    expect(doubts(801, endings)).toBe(true);
    expect(doubts(437, endings)).toBe(false);
  });

  it("doubts a count that ended a reading before and was never passed since", () => {
    const endings = { ...cleared({ count: 2_000, at: now - 1 }), recent: [1_999, 437, 20, 436] };
    expect(doubts(437, endings)).toBe(true);
    expect(doubts(436, { ...endings, recent: [436, 1_200] })).toBe(false);
  });

  it("leaves a count in peace for a day after it held", () => {
    expect(doubts(500, cleared({ count: 500, at: now - clearedForMs + 1 }))).toBe(false);
    expect(doubts(500, cleared({ count: 500, at: now - clearedForMs }))).toBe(true);
  });

  it("leaves none in peace for what held before the clock was set back", () => {
    const endings = cleared({ count: 2_000, at: now + 1 });
    expect(doubts(2_000, endings)).toBe(true);
    expect(doubts(437, endings)).toBe(true);
  });
});

describe("what is remembered of endings", () => {
  it("is bounded, and not flooded by quiet hours", () => {
    let endings: Endings = { recent: [], cleared: [] };
    for (let count = 0; count < 200; count++) endings = rememberEnding(endings, count);
    expect(endings.recent).toHaveLength(rememberedEndings);
    for (let quiet = 0; quiet < 200; quiet++) endings = rememberEnding(endings, 3);
    expect(endings.recent.at(-1)).toBe(199);
  });

  it("holds one entry for each cleared count, and forgets old ones", () => {
    let endings = cleared({ count: 500, at: now - clearedForMs });
    endings = rememberCleared(endings, 700, now);
    endings = rememberCleared(endings, 700, now + 5);
    expect(endings.cleared).toEqual([{ count: 700, at: now + 5 }]);
  });
});

function doubts(count: number, endings: Endings = { recent: [], cleared: [] }): boolean {
  return looksLikeCap(count, provedDialect({ endings }), now);
}

function cleared(one: { readonly count: number; readonly at: number }): Endings {
  return { recent: [], cleared: [one] };
}
