import { beforeAll, expect, it, jest } from "@jest/globals";
import { burst } from "@sluice/mailprotector-simulator";
import type { Page } from "playwright-core";
import { describeInBrowser } from "./chromium.ts";
import { setStage } from "./stage.ts";

const connectors = 5_000;
/** More than the table of records keeps. */
const records = 60_000;
/** What the stage gives it anyway. */
const mailOfDomain = 40;
const mostRecords = 10_000;
const atOnce = 8;
const hour = 3_600_000;
const setUpMs = 600_000;

describeInBrowser("the console with thousands of connectors and many records", () => {
  const stage = setStage();
  jest.setTimeout(setUpMs);

  beforeAll(async () => {
    const { api, vendor, vendorUrl } = stage;
    // Four or five a second: ties of the time must not be lost between two pages either.
    vendor.addRecords(102, burst({ at: Date.now() - 8 * hour, count: records, spanMs: 4 * hour }));
    await api.addConnector({ name: "Bulk", vendor: vendorUrl, domain: "102" });
    let next = 1;
    const add = async (): Promise<void> => {
      for (let at = next++; at < connectors; at = next++) {
        await api.addConnector({
          name: nameOf(at),
          vendor: vendorUrl,
          domain: String(1_000 + at),
          tenant: `tenant-${at % 50}`,
          isCollect: false,
        });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, add));
    await untilStored(records + mailOfDomain);
  });

  it("lists every connector, once, down to the last", async () => {
    const page = await openOverview();
    await page.getByText("5,000 connectors").waitFor();

    const rows = await rowsOf(page, "connectors");

    const seen = rows.map(({ text }) => text);
    expect(seen).toHaveLength(connectors);
    expect(seen[0]).toBe("Bulk");
    expect(seen.slice(1)).toEqual(
      Array.from({ length: connectors - 1 }, (_, at) => nameOf(at + 1)),
    );
  });

  it("finds one among them, and a tenant's own by its filter", async () => {
    const page = await openOverview();
    const find = page.getByRole("searchbox", { name: "Find connectors" });

    await find.fill(nameOf(3_210));
    await page.getByText("1 of 5,000 connectors").waitFor();
    await page.getByRole("link", { name: nameOf(3_210) }).waitFor();
    await find.fill("");
    await page.getByRole("columnheader", { name: "Tenant" }).hover();
    await page.getByRole("button", { name: "Filter by Tenant" }).click();
    await page.getByRole("checkbox", { name: "tenant-7", exact: true }).check();
    await page.getByText("100 of 5,000 connectors").waitFor();
  });

  it("pages on through the records, newest first, without losing or repeating one", async () => {
    const page = await stage.open({ path: "/threat-hunting/interflow-search?range=all" });
    const answers: Promise<Answer>[] = [];
    page.on("response", (response) => {
      if (response.url().endsWith("/_search")) answers.push(response.json() as Promise<Answer>);
    });
    await page.reload();
    await page.getByText("60,040 records", { exact: true }).waitFor();

    const rows = await rowsOf(page, "Records");

    await page.getByText(/^The table ends at the newest 10,000\./).waitFor();
    expect(rows.map(({ at }) => at)).toEqual(
      Array.from({ length: mostRecords }, (_, at) => at + 2),
    );
    const hits = (await Promise.all(answers)).flatMap((answer) => answer.hits.hits);
    // The histogram asks for the oldest record.
    const listed = hits.filter(({ _source }) => "msg_origin" in _source);
    expect(listed).toHaveLength(mostRecords);
    expect(new Set(listed.map(({ _id }) => _id)).size).toBe(mostRecords);
    const times = listed.map(({ _source }) => _source.timestamp);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  async function openOverview(): Promise<Page> {
    const page = await stage.open({ path: "/system/integrations/connectors" });
    await page.getByRole("table").waitFor();
    return page;
  }

  async function untilStored(count: number): Promise<void> {
    for (;;) {
      const { storage } = (await stage.api.call("GET", "system/status")) as {
        readonly storage: { readonly records: number };
      };
      if (storage.records >= count) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
});

interface Answer {
  readonly hits: {
    readonly hits: readonly {
      readonly _id: string;
      readonly _source: { readonly timestamp: number };
    }[];
  };
}

interface SeenRow {
  /** Its `aria-rowindex`. */
  readonly at: number;
  /** What its first cell says. */
  readonly text: string;
}

/** Every row of a table of which only those in sight are drawn, as somebody sees them who scrolls to the end. */
async function rowsOf(page: Page, table: string): Promise<readonly SeenRow[]> {
  const region = page.getByRole("region", { name: table });
  await region.getByRole("cell").first().waitFor();
  return region.evaluate(scrollThrough);
}

/** Runs in the page. More rows may come at the end; once none has come for a while, that is all. */
async function scrollThrough(scroll: Element): Promise<readonly SeenRow[]> {
  const seen = new Map<number, string>();
  for (let waits = 0; waits < 50;) {
    for (const row of scroll.querySelectorAll("tbody tr[aria-rowindex]")) {
      const text = row.querySelector("td")?.textContent ?? "";
      seen.set(Number(row.getAttribute("aria-rowindex")), text);
    }
    const before = scroll.scrollTop;
    scroll.scrollTop += scroll.clientHeight / 2;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
    waits = scroll.scrollTop === before ? waits + 1 : 0;
  }
  return [...seen].map(([at, text]) => ({ at, text })).toSorted((a, b) => a.at - b.at);
}

function nameOf(at: number): string {
  return `Mail of domain ${String(at).padStart(4, "0")}`;
}
