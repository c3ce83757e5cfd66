import { describe, it } from "@jest/globals";
import { connectorContract } from "@sluice/connector-sdk/testing";
import { mailprotector } from "../src/index.ts";
import { fixture } from "./fixture.ts";
import { sampleNow } from "./sample.ts";

const pages = ["page-1", "page-2"].map((page) => ({
  json: fixture(`domain-logs/two-pages/${page}.json`),
}));

describe("mailprotector keeps the connector contract", () => {
  it.each(
    connectorContract(mailprotector, {
      pages: [...pages, { json: [] }],
      testAnswers: [{ json: fixture("domains/active.json") }, pages[0] ?? { json: [] }],
      now: sampleNow,
    }),
  )("$title", ({ run }) => run());
});
