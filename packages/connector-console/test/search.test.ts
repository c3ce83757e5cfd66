import { readFile } from "node:fs/promises";
import { beforeAll, expect, it } from "@jest/globals";
import { burst } from "@sluice/mailprotector-simulator";
import type { Page } from "playwright-core";
import { describeInBrowser } from "./chromium.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expectNoOverlap, smallWindows } from "./expect-no-overlap.ts";
import { setStage } from "./stage.ts";

const mailOfDomain = 40;
const startedAt = Date.now();
const path = "/threat-hunting/interflow-search";

describeInBrowser("the Interflow Search", () => {
  const stage = setStage();

  beforeAll(async () => {
    const { api, vendorUrl: vendor } = stage;
    await api.addConnector({ name: "Acme mail", vendor, domain: "102", tenant: "acme" });
    await api.addConnector({ name: "Contoso mail", vendor, domain: "104", tenant: "contoso" });
    await untilStored(mailOfDomain * 2);
  });

  it("finds every record of the last day, newest first, and counts them over time", async () => {
    const page = await open();

    await found(page, mailOfDomain * 2);
    expect(await page.getByRole("columnheader").allInnerTexts()).toEqual(
      "Time,Sender,Recipient,Subject,Direction,Action,Score,Connector,Tenant".split(","),
    );
    const times = await page.getByRole("cell").getByRole("time").allInnerTexts();
    expect(times.length).toBeGreaterThan(10);
    expect(times).toEqual(times.toSorted().toReversed());
    await page.getByRole("img", { name: "Records over time" }).waitFor();
    await page.getByText("That is all.").waitFor({ state: "attached" });
  });

  it("has room in small windows", async () => {
    const page = await open("?range=7d");
    await page.getByRole("img", { name: "Records over time" }).waitFor();

    for (const window of smallWindows) {
      await page.setViewportSize(window);
      await expectNoOverlap(page);
    }
  });

  it("searches with a query, and completes the name of a field", async () => {
    const page = await open();
    const query = page.getByRole("combobox", { name: "Query" });

    await query.pressSequentially("tenant_n");
    await page.getByRole("option", { name: "tenant_name" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await query.pressSequentially("contoso");
    await page.keyboard.press("Enter");

    await found(page, mailOfDomain);
    expect(new URL(page.url()).searchParams.get("q")).toBe("tenant_name:contoso");
  });

  it("shows a mistake where it is", async () => {
    const page = await open("", /Failed to load resource.*400/);

    await page.getByRole("combobox", { name: "Query" }).fill("spam AND /re/");
    await page.getByRole("button", { name: "Search", exact: true }).click();

    const said = page.getByRole("alert");
    await said.getByText(/regular/i).waitFor();
    expect(await said.locator("mark").innerText()).toBe("/");
    await said.getByRole("button", { name: "Go to character 10" }).waitFor();
    await page.getByRole("combobox", { name: "Query" }).fill("");
    await page.keyboard.press("Enter");
    await found(page, mailOfDomain * 2);
  });

  it("narrows by a value of a record", async () => {
    const page = await open("?q=tenant_name:acme");
    await found(page, mailOfDomain);

    await openNewest(page);
    const record = page.getByRole("dialog", { name: "Record" });
    await record.getByRole("button", { name: /^Filter out event.action:/ }).click();

    await page.waitForURL(/NOT/);
    await record.waitFor({ state: "hidden" });
    const count = page.getByText(/^(?!40 )\d+ records?$/);
    await count.waitFor();
    const query = await page.getByRole("combobox", { name: "Query" }).inputValue();
    expect(query).toMatch(/^tenant_name:acme AND NOT event\.action:"\w+"$/);
    const left = Number.parseInt(await count.innerText(), 10);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(mailOfDomain);

    await openNewest(page);
    await record.getByRole("button", { name: /^Filter for event.action:/ }).click();
    await page.waitForURL(/NOT.*AND\+event\.action/);
    await record.waitFor({ state: "hidden" });
    expect(await page.getByRole("combobox", { name: "Query" }).inputValue()).toMatch(
      /AND NOT event\.action:"\w+" AND event\.action:"\w+"$/,
    );
    await page.getByRole("cell").first().waitFor();
  });

  it("takes a span of time by name, and a copied link keeps the times of that moment", async () => {
    const page = await open();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const range = page.getByRole("button", { name: /^Time range/ });

    await range.click();
    await page.getByRole("button", { name: "Last 15 minutes" }).click();
    await page.getByText(/Nothing in this span of time .*\(Last 15 minutes\)/).waitFor();
    await range.click();
    await page.getByRole("button", { name: "Last 4 hours" }).click();
    await found(page, mailOfDomain * 2);
    expect(new URL(page.url()).searchParams.get("range")).toBe("4h");

    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByText("The link is copied.").waitFor();
    const link = String(await page.evaluate("navigator.clipboard.readText()"));
    const { searchParams } = new URL(link);
    const [from, to] = ["from", "to"].map((name) => Date.parse(searchParams.get(name) ?? ""));
    expect(Number(to) - Number(from)).toBe(4 * 3_600_000);
    await page.goto(link);
    await found(page, mailOfDomain * 2);
  });

  it("says which window and ledger entry brought a record", async () => {
    const page = await open();
    await openNewest(page);
    const record = page.getByRole("dialog", { name: "Record" });

    await record.getByRole("tab", { name: "Where it came from" }).click();

    const window = record.getByRole("region", { name: "Window" });
    await window.getByText("whole", { exact: true }).waitFor();
    expect(await window.getByRole("time").count()).toBe(2);
    const entry = record.getByRole("region", { name: "Ledger entry" });
    await entry
      .getByText(/^[0-9a-f]{64}$/)
      .first()
      .waitFor();
    await record.getByRole("tab", { name: "JSON" }).click();
    await record.getByText('"mailprotector": {').waitFor();
    await page.keyboard.press("Escape");
    await record.waitFor({ state: "hidden" });
  });

  it("narrows the time by a brush over the histogram, and an address gives that search again", async () => {
    const page = await open("?q=tenant_name:acme&range=4h");
    await found(page, mailOfDomain);
    const chart = await page.getByTestId("histogram").boundingBox();
    if (chart === null) throw new Error("there is no histogram");
    const y = chart.y + chart.height / 2;

    await page.mouse.move(chart.x, y);
    await page.mouse.down();
    await page.mouse.move(chart.x + chart.width / 2, y, { steps: 4 });
    await page.mouse.up();

    await page.waitForURL(/from=.*to=/);
    await page.getByText(/^(?!40 )\d+ records$/).waitFor();
    await page.getByRole("button", { name: "Fields" }).click();
    await page.getByRole("checkbox", { name: /Recipient/ }).click();
    await page.getByRole("button", { name: "Done" }).click();
    await page.waitForURL(/fields=/);
    const before = await whatIsShown(page);
    const again = await stage.open({ path: page.url() });
    await again.getByText(/^\d+ records$/).waitFor();
    expect(await whatIsShown(again)).toEqual(before);
    expect(before.headings).not.toContain("Recipient");
  });

  it("exports everything that matches", async () => {
    const page = await open("?q=tenant_name:acme");
    await found(page, mailOfDomain);

    const lines = await exported(page, "NDJSON: whole records");
    expect(lines).toHaveLength(mailOfDomain + 1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ tenant_name: "acme" });
    const rows = await exported(page, "CSV: time and the fields shown");
    expect(rows[0]).toMatch(/^timestamp,email\.sender\.address,/);
  });

  it("shows a connector's records from its row, and says so where nothing matches", async () => {
    const page = await stage.open({ path: "/system/integrations/connectors" });

    await page.getByRole("button", { name: "Actions for Contoso mail" }).click();
    await page.getByRole("menuitem", { name: "View Events" }).click();

    await found(page, mailOfDomain);
    await page.getByRole("cell", { name: "contoso", exact: true }).first().waitFor();
    await page.getByRole("combobox", { name: "Query" }).fill("nobodywritesthis");
    await page.keyboard.press("Enter");
    await page.getByText("No record matches").waitFor();
  });

  it.each(["light", "dark"] as const)("is accessible, %s", async (scheme) => {
    // A few rows stand for all.
    const page = await open("?q=tenant_name:acme AND NOT event.action:deliver", undefined, scheme);
    await page.getByRole("img", { name: "Records over time" }).waitFor();
    await expectAccessible(page);

    await openNewest(page);
    await page.getByRole("searchbox", { name: "Find in this record" }).fill("event");
    await expectAccessible(page, "[role=dialog]");
    await page.getByRole("tab", { name: "Where it came from" }).click();
    await page.getByRole("region", { name: "Ledger entry" }).waitFor();
    await expectAccessible(page, "[role=dialog]");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Time range/ }).click();
    await page.getByRole("dialog", { name: "Time range" }).waitFor();
    await expectAccessible(page, "[role=dialog]");
  });

  it("goes on to older records towards the end, and draws only those in sight", async () => {
    const { api, vendor, vendorUrl } = stage;
    const hour = 3_600_000;
    const many = 1_000;
    vendor.addRecords(105, burst({ at: Date.now() - 20 * hour, count: many, spanMs: 10 * hour }));
    await api.addConnector({ name: "Bulk", vendor: vendorUrl, domain: "105", tenant: "bulk" });
    await untilStored(mailOfDomain * 3 + many);
    const page = await open("?q=tenant_name:bulk");
    await page.getByText("1,040 records", { exact: true }).waitFor();

    await page.getByRole("region", { name: "Records" }).focus();
    const last = page.locator("[aria-rowindex='1041']");
    for (let presses = 0; presses < 50 && !(await last.isVisible()); presses++) {
      await page.keyboard.press("End");
      await page.waitForTimeout(100);
    }

    await last.waitFor();
    await page.getByText("That is all.").waitFor();
    expect(await page.getByRole("row").count()).toBeLessThan(80);
  });

  async function open(
    query = "",
    expectedNoise?: RegExp,
    scheme: "light" | "dark" = "light",
  ): Promise<Page> {
    const page = await stage.open({
      path: `${path}${query}`,
      scheme,
      ...(expectedNoise === undefined ? {} : { expectedNoise }),
    });
    await page.getByRole("table").waitFor();
    return page;
  }

  async function untilStored(count: number): Promise<void> {
    for (;;) {
      const { data } = (await stage.api.call(
        "GET",
        `ingestion-stats/connector?start_time=${startedAt}&end_time=${Date.now() + 60_000}`,
      )) as { readonly data: readonly { readonly records: number }[] };
      if (data.reduce((sum, { records }) => sum + records, 0) >= count) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
});

async function found(page: Page, count: number): Promise<void> {
  await page.getByText(`${count} records`, { exact: true }).waitFor();
}

async function openNewest(page: Page): Promise<void> {
  await page.getByRole("cell").getByRole("button").first().click();
  await page.getByRole("dialog", { name: "Record" }).waitFor();
}

async function whatIsShown(page: Page) {
  return {
    count: await page.getByText(/^\d+ records$/).innerText(),
    query: await page.getByRole("combobox", { name: "Query" }).inputValue(),
    headings: await page.getByRole("columnheader").allInnerTexts(),
    newest: await page.getByRole("cell").first().innerText(),
  };
}

async function exported(page: Page, choice: string): Promise<string[]> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: choice }).click();
  const text = await readFile(await (await download).path(), "utf8");
  return text.split(/\r?\n/);
}
