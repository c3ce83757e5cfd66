import { describe, expect, it } from "@jest/globals";
import { HostProblem } from "../../src/api/problems.ts";
import { toChange } from "../../src/pages/connector-form/draft.ts";
import { fieldsOf, shownFields } from "../../src/pages/connector-form/form-schema.ts";
import { firstTroubled, placeProblems } from "../../src/pages/connector-form/place-problems.ts";
import { evidenceRows } from "../../src/parts/test-dialog/evidence.ts";

const config = {
  properties: {
    region: {
      type: "string",
      title: "Region",
      "x-order": 3,
      "x-show-if": { field: "eu", equals: true },
    },
    api_key: { type: "string", title: "API Key", "x-secret": true, "x-order": 2 },
    eu: { type: "boolean", title: "EU", "x-order": 1 },
  },
};

describe("the form of a connector", () => {
  it("has its fields in the order of the schema, and only those that apply", () => {
    expect(fieldsOf({ config }).map(([name]) => name)).toEqual(["eu", "api_key", "region"]);
    expect(shownFields({ config }, { eu: false }).map(([name]) => name)).toEqual(["eu", "api_key"]);
  });

  it("puts each problem beside its field, without its name", () => {
    const error = new HostProblem(400, {
      code: "config_invalid",
      detail: "3 problems",
      problems: [
        { path: "/name", code: "required", message: "/name is required and was not given." },
        {
          path: "/conf/interval",
          code: "wrong_type",
          message: '/conf/interval (Interval (min)) must be a whole number, got "x".',
        },
        { path: "/conf/old", code: "unknown_key", message: "/conf/old is not a known key." },
      ],
    });

    const placed = placeProblems(error, new Set(["interval"]));

    expect(placed).toEqual({
      general: { name: "Is required and was not given." },
      configuration: { interval: 'Must be a whole number, got "x".' },
      settings: ["/conf/old is not a known key."],
      elsewhere: [],
    });
    expect(firstTroubled(placed)).toBe("general");
  });

  it("opens the settings when another connector collects the same source", () => {
    const error = new HostProblem(409, { code: "source_taken", detail: "Taken." });

    expect(firstTroubled(placeProblems(error, new Set()))).toBe("configuration");
  });

  it("leaves a secret alone that was not entered, and sends what was emptied back to its default", () => {
    const draft = { type: "t", name: "n", tenant: "default", runOn: "dp", conf: { eu: true } };

    expect(toChange(draft, { config } as never).conf).toEqual({ eu: true, region: null });
  });

  it("names evidence in words", () => {
    expect(evidenceRows({ http_status: 401, records_seen: 25, clock_offset_ms: 3 })).toEqual([
      ["HTTP status", "401"],
      ["Records seen", "25"],
      ["Clock offset (ms)", "3"],
    ]);
  });
});
