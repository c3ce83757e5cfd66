import type { Page } from "playwright-core";
import type { Result } from "../bench-run.ts";
import { longTasksDuring, type ConsoleBrowser } from "./open-browser.ts";

interface Table {
  readonly what: string;
  readonly path: string;
  /** How its region is called. */
  readonly name: string;
  /** Shown below its last row, or in it. */
  readonly end: string | RegExp;
}

/** Both long tables, by the wheel from their top to their end. */
export async function measureScrolling(browser: ConsoleBrowser, last: string): Promise<Result[]> {
  const tables: readonly Table[] = [
    {
      what: "overview",
      path: "/system/integrations/connectors",
      name: "connectors",
      end: last,
    },
    {
      what: "newest 10,000 records",
      path: "/threat-hunting/interflow-search?range=all",
      name: "Records",
      end: /^(The table ends at the newest|That is all)/,
    },
  ];
  const results: Result[] = [];
  for (const table of tables) results.push(...(await scrollThrough(browser, table)));
  return results;
}

async function scrollThrough(browser: ConsoleBrowser, table: Table): Promise<Result[]> {
  const page = await browser.newVisitor();
  await page.goto(table.path);
  await page.getByRole("region", { name: table.name }).getByRole("cell").first().waitFor();
  const tasks = await longTasksDuring(page, () => wheelDown(page, table));
  await page.context().close();
  const one = { measurement: "console, scrolling", unit: "ms", digits: 0 };
  return [
    {
      ...one,
      what: `${table.what}: longest task of ${tasks.length} above 50 ms`,
      value: Math.max(0, ...tasks),
      target: { kind: "at-most", value: 200 },
    },
  ];
}

const turnPx = 1_500;
const mostTurns = 3_000;

async function wheelDown(page: Page, { name, end }: Table): Promise<void> {
  const box = await page.getByRole("region", { name }).boundingBox();
  if (box === null) throw new Error(`There is no table of ${name}.`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const shown = page.getByText(end, { exact: true }).first();
  for (let turn = 0; turn < mostTurns; turn++) {
    await page.mouse.wheel(0, turnPx);
    if (await shown.isVisible()) return;
  }
  throw new Error(`The end of the table of ${name} did not come.`);
}
