import type { Page } from "playwright-core";
import type { Result } from "../bench-run.ts";
import { timed } from "../probe.ts";
import { median } from "../statistics.ts";
import { connectorName } from "./add-connectors.ts";
import type { ConsoleBrowser } from "./open-browser.ts";
import { shows, untilTrue } from "./until-true.ts";

const visits = 7;
const path = "/system/integrations/connectors";

/** The Connector Overview: until it answers a click, and how soon it finds, filters and sorts. */
export async function measureOverview(browser: ConsoleBrowser, count: number): Promise<Result[]> {
  const first: number[] = [];
  const again: number[] = [];
  for (let visit = 0; visit < visits; visit++) {
    const page = await browser.newVisitor();
    first.push(await timed(() => untilInteractive(page)));
    again.push(await timed(() => untilInteractive(page)));
    await page.context().close();
  }
  const page = await browser.newVisitor();
  await untilInteractive(page);
  await page.keyboard.press("Escape");
  return [
    row("interactive, nothing cached", median(first), 1_500),
    row("interactive, scripts cached", median(again), 1_500),
    row("one found by its name", await median7(() => findOne(page, count))),
    row("sorted the other way round", await median7(() => sortByName(page))),
    row("filtered by tenant", await median7(() => filterByTenant(page))),
  ];
}

/** From the address to rows in sight, and a click on one of them answered. */
async function untilInteractive(page: Page): Promise<void> {
  await page.goto(path, { waitUntil: "commit" });
  await untilTrue(page, shows(`[aria-label="Actions for ${connectorName(0)}"]`));
  await page.getByRole("button", { name: `Actions for ${connectorName(0)}` }).click();
  await untilTrue(page, shows("[role=menuitem]", /^Test$/));
}

async function findOne(page: Page, count: number): Promise<number> {
  const field = page.getByRole("searchbox", { name: "Find connectors" });
  const wanted = connectorName(count - 1);
  const ms = await timed(async () => {
    await field.fill(wanted);
    await untilTrue(page, shows("[aria-rowindex='2'] a", new RegExp(`^${wanted}$`)));
  });
  await field.fill("");
  await page.getByRole("link", { name: connectorName(0) }).waitFor();
  return ms;
}

/** The other way round, and back. */
async function sortByName(page: Page): Promise<number> {
  const top = page.locator("[aria-rowindex='2']").getByRole("link");
  const heading = page.getByRole("button", { name: "Name", exact: true });
  const before = await top.innerText();
  const ms = await timed(async () => {
    await heading.click();
    await untilTrue(page, `!${shows("[aria-rowindex='2'] a", new RegExp(`^${before}$`))}`);
  });
  // A third click takes the sorting away.
  await heading.click();
  return ms;
}

async function filterByTenant(page: Page): Promise<number> {
  await page.getByRole("columnheader", { name: "Tenant" }).hover();
  await page.getByRole("button", { name: "Filter by Tenant" }).click();
  const choice = page.getByRole("checkbox", { name: "tenant-7", exact: true });
  await choice.waitFor();
  const ms = await timed(async () => {
    await choice.click();
    await untilTrue(page, shows("[role=status]", /^\d[\d,]* of [\d,]+ connectors$/));
  });
  await choice.click();
  await page.getByText(/^\d+ of /).waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Done" }).click();
  return ms;
}

async function median7(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < visits; turn++) times.push(await measure());
  return median(times);
}

function row(what: string, value: number, atMost?: number): Result {
  const target =
    atMost === undefined ? {} : { target: { kind: "at-most", value: atMost } as const };
  return { measurement: "console, overview", what, value, unit: "ms", digits: 0, ...target };
}
