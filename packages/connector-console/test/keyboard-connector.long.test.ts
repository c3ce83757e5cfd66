import { afterEach, beforeAll, expect, it } from "@jest/globals";
import { burst } from "@sluice/mailprotector-simulator";
import type { Page } from "playwright-core";
import { describeInBrowser } from "./chromium.ts";
import { createKeyboard, hasFocus, type Keyboard } from "./keyboard.ts";
import { setStage } from "./stage.ts";

const connectors = "/system/integrations/connectors";
const hour = 3_600_000;
const longestReadingMs = 90_000;
/** More in one millisecond than any way of asking brings. */
const overfull = 20_000;

describeInBrowser("a connector and its records by keyboard alone", () => {
  const stage = setStage();
  let id = "";
  let page: Page;
  let keys: Keyboard;

  beforeAll(async () => {
    const { api, vendor, vendorUrl } = stage;
    vendor.addRecords(103, burst({ at: Date.now() - 5 * hour, count: overfull }));
    await api.addConnector({ name: "Acme mail", vendor: vendorUrl, domain: "102", tenant: "acme" });
    id = await api.addConnector({ name: "Contoso mail", vendor: vendorUrl, domain: "103" });
    await untilGap();
  });

  afterEach(() => {
    expect(keys.problems()).toEqual([]);
  });

  it("goes through the tabs of a connector with the arrows, and stays on them", async () => {
    await open(`${connectors}/${id}`);
    await keys.tabTo(page.getByRole("tab", { name: "Coverage" }));

    for (const name of ["Traffic", "Runs", "Backfill", "Ledger", "Status"]) {
      await keys.press("ArrowRight");
      await hasFocus(page.getByRole("tab", { name }));
      await keys.press("Enter");
      await page.getByRole("tab", { name, selected: true }).waitFor();
      await page.waitForURL(new RegExp(`/${name.toLowerCase()}$`));
      await hasFocus(page.getByRole("tab", { name }));
    }
  });

  it("zooms the coverage, shows a gap, and reads it again", async () => {
    await open(`${connectors}/${id}/coverage`);
    const picture = page.getByRole("slider");
    const shown = () => picture.getAttribute("aria-valuetext");
    await keys.tabTo(picture);
    await keys.press("+");
    expect(await shown()).toMatch(/, 1[12] h/);
    await keys.press("ArrowLeft", "Backspace", "0");
    expect(await shown()).toMatch(/, 1 d/);
    const gap = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Gap" }) });
    await keys.tabTo(gap.getByRole("button", { name: "Show" }));
    await keys.press("Enter");
    await hasFocus(picture);

    const again = page.getByRole("button", { name: "Re-collect" });
    await keys.tabTo(again);
    await keys.press("Enter");

    await page
      .getByText(/: Reading it again|: Read again in/)
      .first()
      .waitFor();
    await hasFocus(again);
    await page.getByText(/: Read again in \d+ requests?:/).waitFor({ timeout: longestReadingMs });
  });

  it("opens a run and a ledger entry, and comes back to the row", async () => {
    await open(`${connectors}/${id}/runs`);
    const row = page.getByRole("region", { name: "Runs" }).getByRole("button").first();
    await keys.tabTo(row);
    await keys.press("Enter");
    const run = page.getByRole("dialog");
    await keys.tabTo(run.getByRole("button", { name: "Close" }));
    await keys.press("Enter");
    await run.waitFor({ state: "hidden" });
    await hasFocus(row);
  });

  it("searches: completes a field with the arrows, opens a record, and comes back to its row", async () => {
    await open("/threat-hunting/interflow-search?range=all");
    const query = page.getByRole("combobox", { name: "Query" });
    await page.getByRole("cell").first().waitFor();
    await keys.tabTo(query);
    await keys.type("tenant_n");
    await page.getByRole("option", { name: "tenant_name" }).waitFor();
    await keys.press("ArrowDown", "Enter");
    await keys.type("acme");
    await keys.press("Enter");
    await page.getByText("40 records", { exact: true }).waitFor();
    await hasFocus(query);

    const row = page.getByRole("cell").getByRole("button").nth(3);
    await keys.tabTo(row);
    await keys.press("Enter");
    const record = page.getByRole("dialog", { name: "Record" });
    await keys.tabTo(record.getByRole("tab", { name: "Fields" }));
    await keys.press("ArrowRight", "Enter");
    await record.getByText('"mailprotector": {').waitFor();
    await keys.press("Escape");
    await record.waitFor({ state: "hidden" });
    await hasFocus(row);

    await keys.press("Enter");
    await keys.tabTo(record.getByRole("button", { name: /^Filter for event.action/ }));
    await keys.press("Enter");
    await record.waitFor({ state: "hidden" });
    await page.waitForURL(/event\.action/);
    await hasFocus(query);
  });

  it("chooses a span of time and columns of the search", async () => {
    await open("/threat-hunting/interflow-search?range=all");
    await page.getByRole("cell").first().waitFor();
    const range = page.getByRole("button", { name: /^Time range/ });
    await keys.tabTo(range);
    await keys.press("Enter");
    await keys.tabTo(page.getByRole("button", { name: "Last 4 hours" }));
    await keys.press("Enter");
    await page.waitForURL(/range=4h/);
    await hasFocus(range);
    const fields = page.getByRole("button", { name: "Fields" });
    await keys.tabTo(fields);
    await keys.press("Enter");
    await keys.tabTo(page.getByRole("checkbox", { name: /Recipient/ }));
    await keys.press("Space");
    await page.waitForURL(/fields=/);
    await keys.press("Escape");
    await hasFocus(fields);
  });

  async function open(path: string): Promise<void> {
    page = await stage.open({ path });
    keys = createKeyboard(page);
    await page.getByRole("heading", { level: 1 }).waitFor();
  }

  async function untilGap(): Promise<void> {
    for (;;) {
      const { intervals } = (await stage.api.call("GET", `connectors/${id}/coverage`)) as {
        readonly intervals: readonly { readonly result: string }[];
      };
      if (intervals.some(({ result }) => result === "gap")) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
});
