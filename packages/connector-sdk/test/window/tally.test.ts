import { describe, expect, it } from "@jest/globals";
import type { Dialect } from "../../src/window/dialect.ts";
import type { Answer } from "../../src/window/query.ts";
import type { ReadRow } from "../../src/window/reading.ts";
import {
  addAnswer,
  couldHideMovement,
  emptyTally,
  endOf,
  hasMoved,
  isSaturated,
  isStuck,
  isTrueTotal,
  prefersNewQuestion,
  trueTotal,
} from "../../src/window/tally.ts";
import type { Tally } from "../../src/window/tally.ts";
import { provedDialect } from "./read-model.ts";

const window = { since: 0, until: 10_000 };
const dialect = provedDialect({ cap: 100, honouredPageSize: 10 });

describe("a question has ended (law 1)", () => {
  it("when as many rows came as a true total says", () => {
    expect(endOf(tallyOf([page(0, 10, 20), page(10, 10, 20)]), dialect)).toBe("total");
    expect(endOf(tallyOf([page(0, 10, 20)]), dialect)).toBeUndefined();
  });

  it("when a page is empty, or shorter than one that was seen to be full", () => {
    expect(endOf(tallyOf([page(0, 10), page(10, 0)]), dialect)).toBe("empty_page");
    expect(endOf(tallyOf([page(0, 10), page(10, 4)]), dialect)).toBe("short_page");
    expect(
      endOf(tallyOf([page(0, 4)]), { ...dialect, honouredPageSize: undefined }),
    ).toBeUndefined();
  });

  it("not by a short or an empty page while the total promises more, be it capped or not", () => {
    expect(endOf(tallyOf([page(0, 10, 100), page(10, 4, 100)]), dialect)).toBeUndefined();
    expect(endOf(tallyOf([page(0, 10, 100), page(10, 0, 100)]), dialect)).toBeUndefined();
    expect(endOf(tallyOf([page(0, 0, 7)]), dialect)).toBeUndefined();
  });

  it("not at the cap, whatever else speaks for it (law 2)", () => {
    const full = tallyOf([page(0, 100, 100)]);
    expect(isSaturated(full, dialect)).toBe(true);
    expect(endOf(full, dialect)).toBeUndefined();
  });

  it("by an empty page alone where totals are not believed", () => {
    const deaf: Dialect = { ...dialect, totals: "none" };
    expect(endOf(tallyOf([page(0, 10, 999), page(10, 0, 999)], deaf), deaf)).toBe("empty_page");
  });
});

describe("a total is true", () => {
  it("below the cap always, from the cap on only where totals were seen to pass it", () => {
    expect(isTrueTotal(99, dialect)).toBe(true);
    expect(isTrueTotal(101, dialect)).toBe(false);
    expect(isTrueTotal(101, { ...dialect, totals: "true" })).toBe(true);
    expect(isTrueTotal(99, { ...dialect, totals: "none" })).toBe(false);
  });

  it("not where a search engine stops counting", () => {
    expect(isTrueTotal(10_000, { ...dialect, totals: "true" })).toBe(false);
  });

  it("not when more rows are in hand than it says", () => {
    expect(trueTotal(tallyOf([page(0, 10, 7)]), dialect)).toBeUndefined();
  });
});

describe("rows have moved (law 3)", () => {
  it("when one comes twice", () => {
    expect(hasMoved(tallyOf([page(0, 10), page(9, 10)]))).toBe(true);
    expect(hasMoved(tallyOf([page(0, 10), page(10, 10)]))).toBe(false);
  });

  it("when the total changes between the first page and the last", () => {
    expect(hasMoved(tallyOf([page(0, 10, 20), page(10, 10, 21)]))).toBe(true);
  });

  it("perhaps, when ids turned out to be no ids between two pages", () => {
    const first = addAnswer(emptyTally(window), page(0, 10), { idIsShared: false, dialect });
    expect(hasMoved(addAnswer(first, page(0, 10), { idIsShared: true, dialect }))).toBe(true);
  });

  it("not when one answer holds equal rows without ids: it is one look", () => {
    const twins = tallyOf([answerOf([row(undefined, 5), row(undefined, 5)])]);
    expect(hasMoved(twins)).toBe(false);
    expect(twins.kept).toBe(1);
  });

  it("unseen only over several pages without a true total", () => {
    expect(couldHideMovement(tallyOf([page(0, 10), page(10, 4)]), dialect)).toBe(true);
    expect(couldHideMovement(tallyOf([page(0, 10, 14), page(10, 4, 14)]), dialect)).toBe(false);
    expect(couldHideMovement(tallyOf([page(0, 4)]), dialect)).toBe(false);
  });
});

describe("a tally", () => {
  it("keeps rows inside the interval, and those without a time", () => {
    const tally = tallyOf([
      answerOf([row("a", -1), row("b", 0), row("c", undefined), row("d", 10_000)]),
    ]);
    expect(tally).toMatchObject({ rows: 4, kept: 2 });
  });

  it("counts the rows tied with the last one over all pages", () => {
    const coarse = { ...dialect, granuleMs: 1_000 };
    const tally = tallyOf([page(990, 20), page(1_010, 20)], coarse);
    expect(tally.tiedRows).toBe(30);
  });

  it("is stuck when nothing new came", () => {
    expect(isStuck(tallyOf([page(0, 10), page(0, 10)]))).toBe(true);
    expect(isStuck(tallyOf([page(0, 10), page(10, 0)]))).toBe(true);
    expect(isStuck(tallyOf([page(0, 10), page(9, 10)]))).toBe(false);
  });
});

describe("the next page is asked as a new question", () => {
  it("where hardly any row would be repeated", () => {
    expect(prefersNewQuestion(tallyOf([page(0, 50)]), dialect)).toBe(true);
  });

  it("not where the last granule fills the page", () => {
    const coarse = { ...dialect, granuleMs: 1_000, totals: "true" as const };
    expect(prefersNewQuestion(tallyOf([page(0, 50)], coarse), coarse)).toBe(false);
  });
});

function tallyOf(answers: readonly Answer[], how: Dialect = dialect): Tally {
  return answers.reduce(
    (tally, answer) => addAnswer(tally, answer, { idIsShared: false, dialect: how }),
    emptyTally(window),
  );
}

/** `count` rows, a millisecond apart from `first` on. */
function page(first: number, count: number, total?: number): Answer {
  const rows = Array.from({ length: count }, (_, at) => row(`id-${first + at}`, first + at));
  return answerOf(rows, total);
}

function row(id: string | undefined, time: number | undefined): ReadRow {
  return { row: {}, id, text: JSON.stringify({ id, time }), time };
}

function answerOf(rows: readonly ReadRow[], total?: number): Answer {
  const times = rows.flatMap(({ time }) => (time === undefined ? [] : [time]));
  return {
    rows,
    times,
    received: { text: undefined },
    request: "GET /rows",
    purpose: "data",
    total,
    vendorNow: undefined,
    idIsShared: false,
  };
}
