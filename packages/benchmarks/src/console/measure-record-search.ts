import { rareWord } from "@sluice/mailprotector-simulator";
import type { Page } from "playwright-core";
import type { Result } from "../bench-run.ts";
import { timed } from "../probe.ts";
import { median } from "../statistics.ts";
import type { ConsoleBrowser } from "./open-browser.ts";
import { shows, untilTrue } from "./until-true.ts";

const repeats = 7;
const path = "/threat-hunting/interflow-search?range=all";

/** The Interflow Search: from the press of the button to the first rows of what was asked for. */
export async function measureRecordSearch(browser: ConsoleBrowser): Promise<Result[]> {
  const page = await browser.newVisitor();
  await page.goto(path);
  await untilCounted(page);
  const results = [
    row("everything", await pressed(page, "", /./)),
    row(
      "a term that half of them have",
      await pressed(page, "email.direction:outbound", /^outbound$/i),
    ),
    row("a word that one record has", await pressed(page, rareWord, /^inbound$/i)),
  ];
  await page.context().close();
  return results;
}

/** The median; between two turns another search is shown, so that rows of before are never taken for those of now. */
async function pressed(page: Page, query: string, direction: RegExp): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < repeats; turn++) {
    await search(page, "email.direction:nowhere");
    await page.getByText("No record matches").waitFor({ timeout: longestMs });
    await untilCounted(page);
    await fill(page, query);
    times.push(
      await timed(async () => {
        await page.getByRole("button", { name: "Search", exact: true }).click();
        await untilTrue(page, shows("td", direction));
      }),
    );
    await untilCounted(page);
  }
  return median(times);
}

const longestMs = 60_000;

async function search(page: Page, query: string): Promise<void> {
  await fill(page, query);
  await page.getByRole("button", { name: "Search", exact: true }).click();
}

/** Completion would cover the button. */
async function fill(page: Page, query: string): Promise<void> {
  await page.getByRole("combobox", { name: "Query" }).fill(query);
  await page.keyboard.press("Escape");
}

/** The histogram of a search is counted after its rows: it must not be paid for by the search that comes next. */
async function untilCounted(page: Page): Promise<void> {
  await page.getByRole("img", { name: "Records over time" }).waitFor({ timeout: longestMs });
}

function row(what: string, value: number): Result {
  return {
    measurement: "console, search",
    what: `first rows: ${what}`,
    value,
    unit: "ms",
    digits: 0,
    target: { kind: "at-most", value: 500 },
  };
}
