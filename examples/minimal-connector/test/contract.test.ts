import { readFileSync } from "node:fs";
import { describe, it } from "@jest/globals";
import { connectorContract } from "@sluice/connector-sdk/testing";
import { connector } from "../src/index.ts";

describe("the minimal connector keeps the contract", () => {
  const pages = [page("page-1"), page("page-2")];
  it.each(connectorContract(connector, { pages, testAnswers: pages.slice(0, 1) }))(
    "$title",
    ({ run }) => run(),
  );
});

function page(name: string): { readonly json: unknown } {
  const file = new URL(`fixtures/events/two-pages/${name}.json`, import.meta.url);
  return { json: JSON.parse(readFileSync(file, "utf8")) };
}
