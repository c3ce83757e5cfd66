import { describe, expect, it } from "@jest/globals";
import { chainOf } from "../../../src/pages/connector/ledger/chain.ts";
import { answerEverything } from "../../../src/pages/connector/ledger/everything.ts";
import { fileNameOf } from "../../../src/pages/connector/ledger/file-name.ts";
import {
  troublesOf,
  verificationSentence,
} from "../../../src/pages/connector/ledger/verification-words.ts";

const genesis = "0".repeat(64);

describe("the chain as an auditor sees it", () => {
  const three = [
    { seq: 1, previous_hash: genesis, hash: "a" },
    { seq: 2, previous_hash: "a", hash: "b" },
    { seq: 3, previous_hash: "b", hash: "c" },
  ];

  it("hangs each entry on the one before it, in either order", () => {
    const links = (rows: typeof three, order: "asc" | "desc") =>
      chainOf(rows, order).map(({ link }) => link);

    expect(links(three, "asc")).toEqual(["first", "chained", "chained"]);
    expect(links(three.toReversed(), "desc")).toEqual(["chained", "chained", "first"]);
  });

  it("does not judge an entry whose neighbour is not there yet", () => {
    expect(chainOf(three.slice(1), "asc")[0]?.link).toBe("unknown");
  });

  it.each([
    ["another hash", [three[0], { seq: 2, previous_hash: "x", hash: "b" }]],
    ["a missing entry", [three[0], { seq: 3, previous_hash: "a", hash: "c" }]],
  ])("is broken by %s", (_title, rows) => {
    expect(chainOf(rows as typeof three, "asc").at(-1)?.link).toBe("broken");
  });

  it("is broken where the first entry claims to follow another", () => {
    expect(chainOf([{ seq: 1, previous_hash: "f", hash: "a" }], "asc")[0]?.link).toBe("broken");
  });
});

describe("do you have everything?", () => {
  const whole = {
    since: 0,
    complete_ms: 86_400_000,
    provisional_ms: 0,
    open_ms: 0,
    gap_ms: 0,
    excluded_ms: 0,
  };
  const ask = (parts: Partial<typeof whole>, ...missing: readonly number[]) =>
    answerEverything(
      { interval: 5, coverage: { ...whole, ...parts } },
      { gaps: missing.map((missing_at_least) => ({ missing_at_least })), holds: undefined },
    );

  it("is yes only when nothing is overdue and nothing is lost", () => {
    expect(ask({})).toMatchObject({ answer: "Yes.", tone: "ok", losses: undefined });
    expect(ask({ open_ms: 36_000_000 })).toMatchObject({ answer: "Not yet.", tone: "idle" });
  });

  it("names what is lost: how many gaps, how many records, and of how many nobody knows", () => {
    expect(ask({ gap_ms: 1 }, 576).losses).toBe("1 gap is recorded; surely missing: 576 records.");
    expect(ask({ gap_ms: 5 }, 576, 0, 24).losses).toBe(
      "3 gaps are recorded; surely missing: 600 records; how many are missing is not known of 1.",
    );
    expect(ask({ gap_ms: 5 }, 0).losses).toBe(
      "1 gap is recorded; how many are missing is not known of any.",
    );
    expect(ask({ gap_ms: 5 }, 0).answer).toBe("Not all of it.");
  });

  it("is nothing that a ledger which does not hold could tell", () => {
    const connector = { interval: 5, coverage: whole };

    expect(answerEverything(connector, { gaps: [], holds: true }).answer).toBe("Yes.");
    expect(answerEverything(connector, { gaps: [], holds: false })).toMatchObject({
      answer: "Nobody can say.",
      tone: "failed",
    });
  });

  it("does not say yes while gaps are known to one answer and not yet to the other", () => {
    expect(ask({}, 3).answer).toBe("Not all of it.");
    expect(ask({ gap_ms: 1 }).answer).toBe("Not all of it.");
  });
});

describe("what a verification showed", () => {
  it("is one sentence, with its numbers", () => {
    const found = { ok: true, entries: 1, records: 2_000, problems: [] };

    expect(verificationSentence(found)).toMatch(/^It holds: .* 1 entry and 2,000 records /);
    expect(verificationSentence({ ...found, ok: false, problems: ["a", "b"] })).toMatch(
      /^It does not hold: 2 things do not fit/,
    );
  });

  it("says what to do, once for problems of one kind", () => {
    const troubles = troublesOf([
      "entry 3: its content hashes to aa, its hash says bb",
      "entry 4: expected previous hash aa, found bb",
      "entry 5: expected 10 records of run 5, found 9",
      "entry 5: expected digest aa of run 5, found bb",
      "head: expected entry 6 with hash aa, found entry 5 with bb",
      "something that was never seen",
    ]);

    expect(troubles.map(({ problems }) => problems.length)).toEqual([2, 1, 1, 1, 1]);
    expect(troubles[0]?.advice).toContain("changed after it was written");
    expect(troubles[1]?.advice).toContain("backfill");
    expect(troubles[3]?.advice).toContain("removed");
  });
});

it("an exported ledger is named after its connector, as every file system takes it", () => {
  expect(fileNameOf("Acme / mail: München")).toBe("acme-mail-münchen");
  expect(fileNameOf("…")).toBe("connector");
});
