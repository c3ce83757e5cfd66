import { readFileSync } from "node:fs";
import { parseJson } from "@sluice/connector-sdk";

/** The parsed content of `test/fixtures/<path>`, as the HTTP client would give it. */
export function fixture(path: string): unknown {
  return parseJson(readFileSync(new URL(`fixtures/${path}`, import.meta.url), "utf8"));
}

/** The same for a list. */
export function fixtureList(path: string): readonly object[] {
  return fixture(path) as readonly object[];
}
