import { beforeAll, expect, it, jest } from "@jest/globals";
import { burst, largeTraffic, rareMail, rareWord } from "@sluice/mailprotector-simulator";
import type { Page } from "playwright-core";
import { describeInBrowser } from "./chromium.ts";
import { scrollThrough } from "./scroll-through.ts";
import { setStage } from "./stage.ts";

const connectors = 5_000;
const million = 1_000_000;
/** The newest: more than the table of records keeps. */
const newest = 60_000;
const mostRecords = 10_000;
const atOnce = 8;
const hour = 3_600_000;
const day = 24 * hour;
const setUpMs = 600_000;
const places = "/system/integrations/connectors";

describeInBrowser("the console with thousands of connectors and a million records", () => {
  const stage = setStage();
  let records = 0;
  let bulk = "";
  jest.setTimeout(setUpMs);

  beforeAll(async () => {
    const { api, vendor, vendorUrl } = stage;
    const now = Date.now();
    const from = now - 13.5 * day;
    vendor.addRecords(102, largeTraffic({ from, until: now - 9 * hour, records: million }));
    vendor.addRecords(102, [rareMail(from + hour)]);
    // Four or five a second: ties of the time must not be lost between two pages either.
    vendor.addRecords(102, burst({ at: now - 8 * hour, count: newest, spanMs: 4 * hour }));
    records = vendor.truth(102).length;
    const source = { vendor: vendorUrl, domain: "102", lookBackDays: 14 };
    bulk = await api.addConnector({ name: "Bulk", ...source });
    await untilStored(records);
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
  });

  it("lists every connector, once, down to the last", async () => {
    const page = await openOverview();
    await page.getByText("5,000 connectors").waitFor();

    const rows = await scrollThrough(page, "connectors");

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
    await untilCounted(page, records);

    const rows = await scrollThrough(page, "Records");

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

  it("finds what a filter lets through, and counts it as the API does", async () => {
    const query = "email.direction:outbound";
    const page = await stage.open({ path: "/threat-hunting/interflow-search?range=all" });
    await untilCounted(page, records);

    await search(page, query);

    const matches = await count(query);
    expect(matches).toBeGreaterThan(mostRecords);
    expect(matches).toBeLessThan(records);
    await untilCounted(page, matches);
    const shown = page.getByRole("region", { name: "Records" }).getByRole("row");
    for (const row of (await shown.allInnerTexts()).slice(1)) expect(row).toContain("outbound");
  });

  it("finds the one record that has a word, at the oldest end, and opens it", async () => {
    const page = await stage.open({ path: "/threat-hunting/interflow-search?range=all" });
    await untilCounted(page, records);

    await search(page, rareWord);

    await page.getByText("1 record", { exact: true }).waitFor();
    await page.getByRole("cell").getByRole("button").first().click();
    const record = page.getByRole("dialog", { name: "Record" });
    await record.getByText(`The ${rareWord} ledger`).first().waitFor();
    await record.getByRole("tab", { name: "Where it came from" }).click();
    await record.getByRole("region", { name: "Ledger entry" }).waitFor();
    await page.keyboard.press("Escape");
    await record.waitFor({ state: "hidden" });
  });

  it("draws coverage and traffic of a million records, none of them missing", async () => {
    const page = await stage.open({ path: `${places}/${bulk}/coverage` });
    const picture = page.getByRole("slider", { name: "Coverage of Domain Logs, time shown" });

    await picture.waitFor();
    expect(await picture.getAttribute("aria-valuetext")).toMatch(/, 14 d: /);
    expect(await picture.getAttribute("aria-valuetext")).not.toMatch(/gap/);
    await page.getByRole("tab", { name: "Traffic" }).click();
    await page.getByRole("img", { name: /^Records per/ }).waitFor();
    const [stored] = await page.getByRole("definition").allInnerTexts();
    expect(stored).toContain(records.toLocaleString("en-US"));
  });

  async function openOverview(): Promise<Page> {
    const page = await stage.open({ path: places });
    await page.getByRole("table").waitFor();
    return page;
  }

  async function untilStored(wanted: number): Promise<void> {
    for (;;) {
      const { storage } = (await stage.api.call("GET", "system/status")) as {
        readonly storage: { readonly records: number };
      };
      if (storage.records >= wanted) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  async function count(query: string): Promise<number> {
    const body = { query: { query_string: { query } } };
    const answer = (await stage.api.call("POST", "../data/syslog/_count", body)) as {
      readonly count: number;
    };
    return answer.count;
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

async function search(page: Page, query: string): Promise<void> {
  await page.getByRole("combobox", { name: "Query" }).fill(query);
  // Completion would cover the button.
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Search", exact: true }).click();
}

async function untilCounted(page: Page, count: number): Promise<void> {
  const words = `${count.toLocaleString("en-US")} records`;
  await page.getByText(words, { exact: true }).waitFor();
}

function nameOf(at: number): string {
  return `Mail of domain ${String(at).padStart(4, "0")}`;
}
