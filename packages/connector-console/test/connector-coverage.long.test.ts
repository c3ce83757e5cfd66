import { beforeAll, expect, it } from "@jest/globals";
import { burst } from "@sluice/mailprotector-simulator";
import type { Page } from "playwright-core";
import { describeInBrowser } from "./chromium.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { setStage } from "./stage.ts";

const hour = 3_600_000;
const places = "/system/integrations/connectors";

/** It is asked in every way there is, which a busy machine takes its time for. */
const longestReadingMs = 90_000;
/** The newest time is never read yet. */
const mostOpenMs = 150_000;

/** More in one millisecond than any way of asking brings. */
const overfull = 20_000;

describeInBrowser("the coverage of a connector", () => {
  const stage = setStage();
  let id = "";
  let gap: { readonly since: string; readonly kept: number };

  beforeAll(async () => {
    const { api, vendor, vendorUrl } = stage;
    vendor.addRecords(102, burst({ at: Date.now() - 5 * hour, count: overfull }));
    id = await api.addConnector({ name: "Acme mail", vendor: vendorUrl, domain: "102" });
    gap = await untilGap();
  });

  it("is reached by the connector's name, and tells a gap with bounds, numbers, reason and what to do", async () => {
    const page = await stage.open({ path: places });
    await page.getByRole("link", { name: "Acme mail" }).click();

    await page.getByRole("heading", { level: 1, name: "Acme mail" }).waitFor();
    await page.getByRole("heading", { name: /^1 gap: / }).waitFor();
    const row = rowOf(page, "Gap");
    const kept = gap.kept.toLocaleString("en-US");
    expect(await row.getByRole("cell").allInnerTexts()).toContain(kept);
    expect(await row.getByRole("time").first().getAttribute("datetime")).toBe(gap.since);
    expect(await row.getByRole("time").first().getAttribute("title")).toMatch(/UTC$/);
    await page.getByText("More than the vendor returns.").waitFor();
    const legend = page.getByRole("list", { name: "Of the time shown" });
    expect(await legend.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringMatching(/^Complete/),
      expect.stringMatching(/^Provisional\s+2\d h .* · 99\.9 %/),
      expect.stringMatching(/^Open/),
      expect.stringMatching(/^Gap\s+1 m?s · < 0\.1 %/),
      expect.stringMatching(/^Excluded\s+none/),
    ]);
  });

  it("has the gap among the recent problems of the host, in the same words", async () => {
    const page = await stage.open({ path: "/system/status" });
    const row = page.getByRole("row").filter({ hasText: "gap was recorded" });
    await row.waitFor();

    expect(await row.getByRole("cell").allInnerTexts()).toEqual([
      expect.anything(),
      "Warning",
      "Acme mail",
      "cap_at_granule",
      expect.stringMatching(/: more than the vendor returns/),
      expect.anything(),
    ]);
  });

  it("zooms by keyboard to the minute and back, by presets, and to a gap", async () => {
    const page = await openCoverage();
    const picture = page.getByRole("slider", { name: "Coverage of Domain Logs, time shown" });
    const shown = () => picture.getAttribute("aria-valuetext");
    const whole = await shown();
    expect(whole).toMatch(/, 1 d.*: .*gap < 0\.1 %/);

    await picture.focus();
    await page.keyboard.press("+");
    expect(await shown()).toMatch(/, 1[12] h/);
    for (let step = 0; step < 12; step++) await page.keyboard.press("+");
    expect(await shown()).toMatch(/, 1 min: /);
    await page.keyboard.press("Backspace");
    expect(await shown()).toMatch(/, 1 min \d+ s: /);
    await page.keyboard.press("0");
    expect(await shown()).toMatch(/, 1 d.*: /);

    await page.getByRole("button", { name: "1 h", exact: true }).click();
    expect(await shown()).toMatch(/, 1 h: provisional/);
    await rowOf(page, "Gap").getByRole("button", { name: "Show" }).click();
    expect(await picture.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await shown()).toMatch(/, 1 min.*: provisional 9\d\.\d %, gap /);
  });

  it("zooms by dragging", async () => {
    const page = await openCoverage();
    const picture = page.getByRole("slider");
    const box = await picture.boundingBox();
    if (box === null) throw new Error("the picture is not there");

    await page.mouse.move(box.x + box.width * 0.25, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 30);
    await page.mouse.up();

    expect(await picture.getAttribute("aria-valuetext")).toMatch(/, (6 h|5 h 59 min|6 h \d min)/);
    await page.getByRole("button", { name: "Back", exact: true }).click();
    expect(await picture.getAttribute("aria-valuetext")).toMatch(/, 1 d/);
  });

  it("says in its address what is shown, and an address shows it again", async () => {
    const page = await openCoverage();
    const zoomOf = async (on: Page) =>
      (await on.getByRole("slider").getAttribute("aria-valuetext"))?.split(": ")[0];

    await rowOf(page, "Gap").getByRole("button", { name: "Show" }).click();
    await page.waitForURL(/coverage\?from=.*&to=/);

    const again = await stage.open({ path: page.url() });
    await again.getByRole("heading", { name: "Not complete" }).waitFor();
    expect(await zoomOf(again)).toBe(await zoomOf(page));
    await again.getByRole("button", { name: "6 h", exact: true }).click();
    await again.waitForURL(/coverage\?range=6h$/);
    await again.getByRole("tab", { name: "Coverage" }).click();
    await again.waitForURL(/coverage$/);
    await again.locator("[role=slider][aria-valuetext*=', 1 d']").waitFor();
    await again.goBack();
    await again.waitForURL(/range=6h/);
    await again.locator("[role=slider][aria-valuetext*=', 6 h: ']").waitFor();
  });

  it("has a gap read again within exactly its bounds, and shows what came of it", async () => {
    const page = await openCoverage();

    await page.getByRole("button", { name: "Re-collect" }).click();

    await page
      .getByText(/: Read again in \d+ requests?: .* The rest is still missing\./)
      .waitFor({ timeout: longestReadingMs });
    const { backfills } = (await stage.api.call("GET", `connectors/${id}/backfill`)) as {
      readonly backfills: readonly { readonly since: string; readonly state: string }[];
    };
    expect(backfills).toMatchObject([{ since: gap.since, state: "done" }]);
  });

  it("tests, collects now and switches collection off and on from its head", async () => {
    const page = await openCoverage();

    await page.getByRole("button", { name: "Collect now" }).click();
    await page.getByText("Acme mail visits its vendor now.").waitFor();
    await page.getByRole("button", { name: "Test" }).click();
    await page.getByRole("dialog", { name: "Test of Acme mail" }).waitFor();
    await page.getByRole("button", { name: "Close" }).last().click();
    await page.getByRole("switch", { name: "Collect with Acme mail" }).click();
    await page.getByText("Collection is switched off. The time until").waitFor();
    expect(await page.getByRole("button", { name: "Re-collect" }).count()).toBe(0);
    await page.getByText("To read it again, switch Collect on first.").waitFor();
    await page.getByRole("switch", { name: "Collect with Acme mail" }).click();
    await page.getByRole("button", { name: "Re-collect" }).waitFor();
  });

  it("says of a connector that never collected what will come", async () => {
    const off = await stage.api.addConnector({
      name: "Borealis mail",
      vendor: stage.vendorUrl,
      domain: "103",
      conf: { api_key: "a-wrong-key" },
    });
    const page = await stage.open({ path: `${places}/${off}` });
    await page.getByRole("heading", { name: "Nothing is known yet" }).waitFor();
    await page.getByRole("switch").click();
    await page.getByRole("heading", { name: "Nothing was collected yet" }).waitFor();
  });

  it.each(["light", "dark"] as const)("is accessible, %s", async (scheme) => {
    const page = await openCoverage(scheme);
    await rowOf(page, "Gap").getByRole("button", { name: "Show" }).click();

    await expectAccessible(page);
  });

  async function openCoverage(scheme: "light" | "dark" = "light"): Promise<Page> {
    const page = await stage.open({ scheme, path: `${places}/${id}/coverage` });
    await page.getByRole("heading", { name: "Not complete" }).waitFor();
    return page;
  }

  /** Until the gap is known, and all but the newest time is read. */
  async function untilGap(): Promise<typeof gap> {
    for (;;) {
      const { coverage } = (await stage.api.call("GET", `connectors/${id}`)) as {
        readonly coverage: { readonly open_ms: number } | null;
      };
      const { intervals } = (await stage.api.call("GET", `connectors/${id}/coverage`)) as {
        readonly intervals: readonly {
          readonly result: string;
          readonly since: string;
          readonly kept: number;
        }[];
      };
      const found = intervals.find(({ result }) => result === "gap");
      const isRead = coverage !== null && coverage.open_ms < mostOpenMs;
      if (found !== undefined && isRead) return found;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
});

function rowOf(page: Page, name: string) {
  return page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
}
