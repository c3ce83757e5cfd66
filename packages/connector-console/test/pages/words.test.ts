import { describe, expect, it } from "@jest/globals";
import type { ConnectorState } from "../../src/api/connectors.ts";
import { namesOf, type ConnectorType } from "../../src/api/connector-types.ts";
import { summarise } from "../../src/pages/connectors/summarise.ts";
import { collectWord } from "../../src/parts/collect/collect-word.ts";
import { ageOf, noTimeWord, respondWord } from "../../src/pages/connectors/words.ts";
import { titleCase } from "../../src/parts/title-case.ts";

describe("the line above all connectors", () => {
  it.each([
    [["ok"], "It collects as it should."],
    [["ok", "idle"], "All collect as they should."],
    [["ok", "failed", "inactive", "failed"], "2 failed · 1 inactive · 1 well"],
  ] as const)("%j: %s", (states, line) => {
    expect(summarise(states.map((state) => withState(state)))).toBe(line);
  });
});

describe("the functions of a connector", () => {
  const names = namesOf([type({ id: "mail", is_collect: true, is_respond: false })]);

  it("are N/A where the type cannot, Disabled where the connector may not", () => {
    expect(collectWord({ type: "mail", is_collect: true, active: false }, names)).toBe("Inactive");
    expect(collectWord({ type: "mail", is_collect: false, active: true }, names)).toBe("Disabled");
    expect(respondWord({ type: "mail", is_respond: true }, names)).toBe("N/A");
  });

  it("are called what the catalog calls them, or by their id when the type is gone", () => {
    expect(names.type("mail")).toBe("The mail");
    expect(names.contentType("mail", "logs")).toBe("All Logs");
    expect(names.type("gone")).toBe("gone");
    expect(titleCase("data_loss prevention")).toBe("Data Loss Prevention");
  });
});

describe("the age of a time", () => {
  it("is one of four, so that it can be chosen", () => {
    const now = 100 * 3_600_000;
    const ages = [null, now - 1, now - 2 * 3_600_000, 0].map((at) => ageOf(at, now));

    expect(ages).toEqual(["No time known", "Within an hour", "Within a day", "Earlier"]);
  });
});

function withState(state: ConnectorState) {
  return { status: { state, code: 0, message: "", status_time: 0 } };
}

function type(parts: Partial<ConnectorType>): ConnectorType {
  return {
    id: "mail",
    name: "The mail",
    vendor: "v",
    category: "email",
    version: "1.0.0",
    origin: "built-in",
    is_collect: true,
    is_respond: true,
    manifest: { contentTypes: [{ id: "logs", title: "All Logs" }] },
    config: {},
    ...parts,
  };
}

it("says never only of what collects: of what is switched off the host remembers no times", () => {
  expect(noTimeWord({ active: true, is_collect: true })).toBe("never");
  expect(noTimeWord({ active: false, is_collect: true })).toBe("–");
  expect(noTimeWord({ active: true, is_collect: false })).toBe("–");
});
