import { describe, expect, it } from "@jest/globals";
import { normalize } from "../src/normalize.ts";
import { fixtureList } from "./fixture.ts";

describe("normalize", () => {
  const pairs = [
    ["the vendor's documented example", "vendor-example/rows.json", "vendor-example/fields.json"],
    ["the first page of real mail", "two-pages/page-1.json", "two-pages/page-1.fields.json"],
    ["the second page of real mail", "two-pages/page-2.json", "two-pages/page-2.fields.json"],
    ["values of odd types", "odd-types/rows.json", "odd-types/fields.json"],
  ] as const;
  it.each(pairs)("gives the recorded fields for %s", (_case, rows, fields) => {
    expect(fixtureList(`domain-logs/${rows}`).map(normalize)).toEqual(
      fixtureList(`domain-logs/${fields}`),
    );
  });

  it("keeps the envelope sender apart from the From header", () => {
    const row = { from: "Bank <bank@one.example>", sender: "thief@two.example" };

    expect(normalize(row)["email"]).toEqual({
      from: { address: "bank@one.example" },
      sender: { address: "thief@two.example" },
    });
  });

  it("gives no sender for a bounce", () => {
    expect(normalize({ sender: null })).toEqual({});
    expect(normalize({ sender: "<>" })).toEqual({});
  });

  it("makes no source address of what is no IP address", () => {
    for (const ip of ["relay.example", "192.0.2.300", "192.0.2.1/24", 3221225985, null]) {
      expect(normalize({ ip })).toEqual({});
    }
  });

  it("gives nothing for rows that are no objects", () => {
    for (const row of [null, "text", 42, []]) expect(normalize(row as never)).toEqual({});
  });
});
