import { readFile } from "node:fs/promises";
import { beforeAll, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { describeInBrowser } from "./chromium.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expectNoOverlap, smallWindows } from "./expect-no-overlap.ts";
import { hasFocus } from "./keyboard.ts";
import { setStage } from "./stage.ts";

const namedColumns =
  "Name,Category,Type,Tenant,Content Type,Interval,Run On,Status,Last Activity,Last Data,Records today,Coverage,Collect,Respond".split(
    ",",
  );

describeInBrowser("the Connector Overview", () => {
  const stage = setStage();

  beforeAll(async () => {
    const { api, vendorUrl: vendor } = stage;
    await api.addConnector({ name: "Acme mail", vendor, domain: "102", tenant: "acme" });
    await api.addConnector({
      name: "Borealis mail",
      vendor,
      domain: "103",
      conf: { api_key: "a-wrong-key" },
    });
    await api.addConnector({ name: "Contoso mail", vendor, domain: "104", tenant: "contoso" });
  });

  it("shows every connector with what an operator looks for", async () => {
    const page = await openOverview();

    expect(await page.getByRole("columnheader").allInnerTexts()).toEqual([
      ...namedColumns,
      "Actions",
    ]);
    const acme = rowOf(page, "Acme mail");
    await acme.getByText("OK", { exact: true }).waitFor();
    await acme.getByText("100 %").waitFor();
    const cells = await acme.getByRole("cell").allInnerTexts();
    expect(cells.slice(0, 7).join(" | ")).toBe(
      "Acme mail | Email | Mailprotector | acme | Domain Logs | 1 min | DP",
    );
    expect(cells.slice(-3)).toEqual(["Active", "N/A", ""]);
    const activity = acme.getByRole("time").first();
    expect(await activity.getAttribute("title")).toMatch(/\d{2}:\d{2}:\d{2} UTC$/);
  });

  it("shows how it goes at a glance: up to the coverage without scrolling, and nothing cut", async () => {
    const page = await openOverview();
    await page.setViewportSize({ width: 1_440, height: 900 });
    await rowOf(page, "Acme mail").getByText("100 %").waitFor();
    const region = page.getByRole("region", { name: "connectors" });

    const { hidden, cut } = await region.evaluate(
      (scroll, seen) => {
        const end = scroll.querySelector("td:last-child")?.getBoundingClientRect().left ?? 0;
        const heads = [...scroll.querySelectorAll("th")].slice(0, seen);
        const parts = [...scroll.querySelectorAll("td, td *, th *")];
        return {
          hidden: heads.filter((head) => head.getBoundingClientRect().right > end + 1),
          cut: parts
            .filter((part) => part.clientWidth > 1 && part.scrollWidth > part.clientWidth)
            .map(({ textContent }) => textContent),
        };
      },
      namedColumns.indexOf("Coverage") + 1,
    );

    expect(hidden).toEqual([]);
    expect(cut).toEqual([]);
  });

  it("has room in small windows", async () => {
    const page = await openOverview();
    await rowOf(page, "Acme mail").getByText("100 %").waitFor();

    for (const window of smallWindows) {
      await page.setViewportSize(window);
      await expectNoOverlap(page);
    }
  });

  it("explains a status in a sentence and says what to do", async () => {
    const page = await openOverview();

    await page.getByRole("button", { name: /Status of Borealis mail: Failed/ }).click();

    const said = page.getByRole("dialog", { name: "Status of Borealis mail" });
    await said.getByText("The vendor rejects the key.").waitFor();
    await said.getByText("What to do").waitFor();
    await said.getByText("Code 401").waitFor();
  });

  it("tests a connector, one check after the other, and stays until it is closed", async () => {
    const page = await openOverview();

    await choose(page, "Borealis mail", "Test");

    const dialog = page.getByRole("dialog", { name: "Test of Borealis mail" });
    await dialog.getByText("It cannot collect as it is.").waitFor();
    await dialog.getByText(/401 Unauthorized/).waitFor();
    expect(await dialog.getByRole("listitem").count()).toBe(5);
    expect(await dialog.getByRole("link", { name: "Edit" }).getAttribute("href")).toMatch(/edit$/);
    await dialog.getByRole("button", { name: "Close" }).click();
    await dialog.waitFor({ state: "hidden" });
  });

  it("switches collection off and on", async () => {
    const page = await openOverview();
    const toggle = page.getByRole("switch", { name: "Collect with Contoso mail" });

    await toggle.click();

    await page.getByText("Contoso mail is switched off.").waitFor();
    await rowOf(page, "Contoso mail").getByText("Collection is switched off.").waitFor();
    expect(await toggle.isChecked()).toBe(false);
    await toggle.click();
    await page.getByText("Contoso mail collects again.").waitFor();
    expect(await toggle.isChecked()).toBe(true);
  });

  it("does not move when what stays in sight takes the focus", async () => {
    const page = await openOverview();
    await page.setViewportSize({ width: 1_280, height: 720 });
    const more = page.getByRole("button", { name: "Actions for Acme mail" });
    const region = page.getByRole("region", { name: "connectors" });
    const moved = () => region.evaluate(({ scrollLeft }) => scrollLeft);

    const box = await more.boundingBox();
    if (box === null) throw new Error("there is no menu");
    await page.mouse.click(box.x + 10, box.y + 10);
    await page.getByRole("menuitem", { name: "Test" }).waitFor();
    await page.keyboard.press("Escape");
    await hasFocus(more);
    expect(await moved()).toBe(0);

    await region.evaluate((scroll) => scroll.scrollTo(200, 0));
    await page.getByRole("link", { name: "Acme mail" }).evaluate((name) => name.focus());
    expect(await moved()).toBe(200);
  });

  it("keeps the place in the page when what had the focus is gone", async () => {
    const page = await openOverview();
    const toggle = page.getByRole("switch", { name: "Collect with Contoso mail" });

    await toggle.press("Space");
    await page.getByText("Contoso mail is switched off.").waitFor();
    await page.getByRole("button", { name: "Close" }).press("Enter");
    await hasFocus(toggle);

    await toggle.press("Space");
    await page.getByText("Contoso mail collects again.").waitFor();
    await page.getByRole("searchbox", { name: "Find connectors" }).fill("conto");
    await page.getByRole("button", { name: "Clear filters" }).press("Enter");
    await page.getByText("3 connectors", { exact: true }).waitFor();
    await hasFocus(page.getByRole("main"));
  });

  it("finds, filters and sorts, and exports what is left", async () => {
    const page = await openOverview();

    await page.getByRole("columnheader", { name: "Tenant" }).hover();
    await page.getByRole("button", { name: "Filter by Tenant" }).click();
    await page.getByRole("checkbox", { name: "acme" }).check();
    await page.getByRole("checkbox", { name: "contoso" }).check();
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByText("2 of 3 connectors").waitFor();
    await page.getByRole("button", { name: "Name", exact: true }).click();
    expect(await namesOf(page)).toEqual(["Contoso mail", "Acme mail"]);
    await page.getByRole("searchbox", { name: "Find connectors" }).fill("conto");
    await page.getByText("1 of 3 connectors").waitFor();

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export CSV" }).click();
    const csv = await readFile(await (await download).path(), "utf8");
    expect(csv.split("\r\n")).toEqual([
      expect.stringMatching(/^Name,Category,Type,Tenant,/),
      expect.stringMatching(/^Contoso mail,Email,Mailprotector,contoso,Domain Logs,1,DP,/),
      "",
    ]);
  });

  it("keeps which columns are shown, and their order", async () => {
    const page = await openOverview();

    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("checkbox", { name: "Category" }).uncheck();
    await page.getByRole("button", { name: "Move Type to the right" }).click();
    await page.getByRole("button", { name: "Done" }).click();
    await page.reload();
    await page.getByRole("table").waitFor();

    const headings = await page.getByRole("columnheader").allInnerTexts();
    expect(headings.slice(0, 4)).toEqual(["Name", "Tenant", "Type", "Content Type"]);
  });

  it("leads from a connector to its events, its form and a copy of it", async () => {
    const page = await openOverview();
    const href = async (name: string) => page.getByRole("menuitem", { name }).getAttribute("href");

    await page.getByRole("button", { name: "Actions for Acme mail" }).click();

    expect(await href("View Events")).toMatch(/interflow-search\?q=msg_origin\.processor\.id/);
    expect(await href("Edit")).toMatch(/connectors\/[0-9a-f]+\/edit$/);
    expect(await href("Duplicate")).toMatch(/connectors\/add\?from=[0-9a-f]+$/);
  });

  it.each(["light", "dark"] as const)("is accessible, %s", async (scheme) => {
    const page = await openOverview(scheme);
    await expectAccessible(page);

    await page.getByRole("button", { name: /Status of Borealis mail/ }).click();
    await page.getByText("What to do").waitFor();
    await expectAccessible(page, "[role=dialog]");
    await page.keyboard.press("Escape");
    await choose(page, "Borealis mail", "Delete");
    await page.getByRole("dialog").waitFor();
    await expectAccessible(page, "[role=dialog]");
  });

  it("deletes a connector after it said what happens to its records", async () => {
    const id = await stage.api.addConnector({
      name: "Short-lived",
      vendor: stage.vendorUrl,
      domain: "105",
    });
    const page = await openOverview();

    await choose(page, "Short-lived", "Delete");
    const dialog = page.getByRole("dialog", { name: "Delete Short-lived?" });
    await dialog.getByText("Stored records stay").waitFor();
    await dialog.getByRole("button", { name: "Delete" }).click();

    await page.getByText("Short-lived is deleted.").waitFor();
    expect(await namesOf(page)).not.toContain("Short-lived");
    await expect(stage.api.call("GET", `connectors/${id}`)).rejects.toThrow("404");
  });

  async function openOverview(scheme: "light" | "dark" = "light"): Promise<Page> {
    const page = await stage.open({ scheme, path: "/system/integrations/connectors" });
    await page.getByRole("table").waitFor();
    return page;
  }
});

function rowOf(page: Page, name: string) {
  return page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
}

async function choose(page: Page, connector: string, action: string): Promise<void> {
  await page.getByRole("button", { name: `Actions for ${connector}` }).click();
  await page.getByRole("menuitem", { name: action }).click();
}

async function namesOf(page: Page): Promise<string[]> {
  return page.getByRole("row").getByRole("link").allInnerTexts();
}
