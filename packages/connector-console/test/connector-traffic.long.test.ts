import { beforeAll, expect, it } from "@jest/globals";
import { burst } from "@sluice/mailprotector-simulator";
import type { Page } from "playwright-core";
import { describeInBrowser } from "./chromium.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { setStage } from "./stage.ts";

const hour = 3_600_000;
/** More within half a minute than one query returns. */
const busy = 6_000;
const others = 40;
const longestReadingMs = 60_000;

describeInBrowser("the traffic of a connector", () => {
  const stage = setStage();
  let id = "";

  beforeAll(async () => {
    const { api, vendor, vendorUrl } = stage;
    const at = Math.floor(Date.now() / hour) * hour - 5 * hour;
    vendor.addRecords(102, burst({ at, count: busy, spanMs: 30_000 }));
    id = await api.addConnector({ name: "Acme mail", vendor: vendorUrl, domain: "102" });
    const deadline = Date.now() + longestReadingMs;
    for (let seen = 0; seen < busy + others; seen = await recordsOf(id)) {
      if (Date.now() > deadline) {
        const status = JSON.stringify(await api.call("GET", `connectors/${id}`));
        throw new Error(`${seen} records after ${longestReadingMs} ms: ${status}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });

  it("holds records against the cap, marks what was split, and tells lag and budget in numbers", async () => {
    const page = await openTraffic();

    const facts = await page.getByRole("definition").allInnerTexts();
    expect(facts.slice(0, 4).map((text) => text.replace(/\s+/g, " "))).toEqual([
      "6,040 stored, by their own time",
      "6,000 1.2 × of the cap",
      "5,000 for one query, as the connector declares",
      expect.stringMatching(/^[1-9]\d* read in \d+ pieces$/),
    ]);
    await page.getByRole("img", { name: /^Records of the fullest minute of each/ }).waitFor();
    await page.getByRole("img", { name: /^Records per/ }).waitFor();
    await page.getByRole("heading", { name: "Lag" }).waitFor();
    await page.getByText(/^\d+ of 10,000 requests within 100 ms$/).waitFor();

    await page.getByText("As a table").click();
    const table = page.getByRole("region", { name: "Records as a table" });
    await table.getByRole("row", { name: /6,000 6,000 1\.2 ×/ }).waitFor();
    await page.getByRole("region", { name: "Split windows" }).waitFor();
  });

  it("shows the time that was looked at in the coverage, and takes it back there", async () => {
    const page = await openTraffic();
    const shown = page.getByRole("toolbar", { name: "Time shown" }).getByRole("status");
    const tab = (name: string) => page.getByRole("tab", { name }).click();

    await tab("Coverage");
    await page.getByRole("button", { name: "6 h", exact: true }).click();
    await page.waitForURL(/coverage\?range=6h$/);
    await tab("Traffic");
    await page.waitForURL(/traffic\?range=6h$/);
    await shown.getByText("6 h", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.waitForURL(/traffic\?from=.*&to=/);
    const asked = new URL(page.url()).search;

    await tab("Ledger");
    await page.waitForURL(/ledger$/);
    await tab("Coverage");
    await page.waitForURL(/coverage\?from=/);

    expect(new URL(page.url()).search).toBe(asked);
    await shown.getByText("3 h", { exact: true }).waitFor();
    await tab("Coverage");
    await page.waitForURL(/coverage$/);
  });

  it("zooms by buttons and by dragging, down to where a bar is an interval", async () => {
    const page = await openTraffic();
    const shown = page.getByRole("toolbar", { name: "Time shown" }).getByRole("status");

    await page.getByRole("button", { name: "1 h", exact: true }).click();
    await page.getByText("No record of this time is stored.").waitFor();
    await page.getByRole("button", { name: "6 h", exact: true }).click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("heading", { name: "Records per minute" }).waitFor();
    await page.waitForURL(/traffic\?from=.*&to=/);
    await page.getByRole("button", { name: "Show up to the cap" }).click();
    await page.getByRole("button", { name: "Fit the records" }).waitFor();
    await page.getByRole("button", { name: "All", exact: true }).click();
    await page.waitForURL(/traffic$/);
    const chart = page.getByRole("img", { name: /^Records of the fullest/ });
    const box = await chart.boundingBox();
    if (box === null) throw new Error("the chart is not there");
    await page.mouse.move(box.x + box.width * 0.4, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + 100, { steps: 4 });
    await page.mouse.up();

    await shown.getByText(/^[45] h/).waitFor();
    await page.waitForURL(/traffic\?from=.*&to=/);
    const again = await stage.open({ path: page.url() });
    await again
      .getByRole("status")
      .getByText(/^[45] h/)
      .waitFor();
  });

  it.each(["light", "dark"] as const)("is accessible, %s", async (scheme) => {
    const page = await openTraffic(scheme);
    await page.getByText("As a table").click();

    await expectAccessible(page);
  });

  async function openTraffic(scheme: "light" | "dark" = "light"): Promise<Page> {
    const path = `/system/integrations/connectors/${id}/traffic`;
    const page = await stage.open({ scheme, path });
    await page.getByText("Windows split").waitFor();
    return page;
  }

  async function recordsOf(connector: string): Promise<number> {
    const { streams } = (await stage.api.call("GET", `connectors/${connector}/traffic`)) as {
      readonly streams: readonly { readonly records: number }[];
    };
    return streams[0]?.records ?? 0;
  }
});
