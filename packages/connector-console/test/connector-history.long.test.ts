import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeAll, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { describeInBrowser } from "./chromium.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { hasFocus } from "./keyboard.ts";
import { setStage, type OpenOptions } from "./stage.ts";

const mailOfDomain = 40;

describeInBrowser("the history of a connector", () => {
  const stage = setStage();
  let id = "";

  beforeAll(async () => {
    const { api, vendorUrl: vendor } = stage;
    id = await api.addConnector({ name: "Acme mail", vendor, domain: "102" });
    await untilStored(mailOfDomain);
  });

  afterEach(() => stage.vendor.configure({ faults: [] }));

  it("shows runs as they end, without being asked, and each in detail", async () => {
    const page = await open("runs");
    const count = page.getByText(/^\d+ runs?, newest first$/);
    await count.waitFor();
    const before = Number.parseInt(await count.innerText(), 10);

    await stage.api.call("POST", `connectors/${id}/collect`);

    await page.getByText(`${before + 1} runs, newest first`).waitFor();
    const rows = page.getByRole("region", { name: "Runs" }).getByRole("row");
    // Rows are drawn in the frame after the count.
    await rows.nth(before + 1).waitFor();
    expect(await rows.count()).toBe(before + 2);
    const first = rows.filter({ hasText: "Catch-up" }).first();
    expect(await first.getByRole("cell", { name: String(mailOfDomain) }).count()).toBeGreaterThan(
      0,
    );
    await first.getByRole("button").click();
    const run = page.getByRole("dialog", { name: /^Run \d+$/ });
    await run.getByText("and that is proved", { exact: false }).waitFor();
    await run
      .getByRole("region", { name: "Ledger entry" })
      .getByText(/^[0-9a-f]{64}$/)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await run.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "With errors" }).click();
    await page.getByText("No run met an error").waitFor();
    await page.getByText("Nothing was quarantined").waitFor();
  });

  it("reads a span again, to its end", async () => {
    const page = await open("backfill");

    await page.getByLabel("Until, not included").fill("2020-01-01T00:00:00");
    await page.getByText("The end has to be after the start.").waitFor();
    expect(await page.getByRole("button", { name: "Start" }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Everything in reach" }).click();
    await page.getByRole("button", { name: "Start" }).click();

    const done = page.getByRole("row").filter({ hasText: "Done" });
    await done.getByText(/^\d+ records read, nothing that was missing$/).waitFor();
    expect(await done.getByRole("cell", { name: "none" }).count()).toBe(1);
    expect(await page.getByRole("progressbar").count()).toBe(0);
  });

  it("finds a running backfill again after a reload, and cancels it", async () => {
    const page = await open("backfill");
    stage.vendor.configure({ faults: [{ kind: "slow", delayMs: 5_000 }] });
    await page.getByRole("button", { name: "Start" }).click();
    await page.getByRole("progressbar", { name: "Progress of the backfill" }).waitFor();

    await page.reload();
    const job = page.getByRole("article", { name: "Running backfill" });
    await job.getByText("time left not known yet").waitFor();
    await job.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel the backfill" }).click();

    await page.getByRole("row").filter({ hasText: "Cancelled" }).waitFor();
    await job.waitFor({ state: "hidden" });
    await hasFocus(page.getByRole("tabpanel"));
  });

  it("verifies the ledger, and exports all of it", async () => {
    const page = await open("ledger");
    await page.getByText(/nothing is missing/).waitFor();

    await page.getByRole("button", { name: "Verify" }).click();
    await page.getByText(/^It holds: the chain of \d+ entries and 40 records/).waitFor();
    await page.getByText(/^Head hash/).waitFor();
    await page.getByRole("button", { name: "Oldest first" }).click();
    const table = page.getByRole("region", { name: "Ledger entries" });
    await table
      .getByText("The first entry: there is none before it")
      .waitFor({ state: "attached" });
    expect(await table.getByText("is not the hash").count()).toBe(0);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export NDJSON" }).click();
    const saved = await download;

    expect(saved.suggestedFilename()).toBe("acme-mail-ledger.ndjson");
    const lines = (await readFile(await saved.path(), "utf8")).trimEnd().split("\n");
    const entries = lines.map(
      (line) => JSON.parse(line) as { seq: number; previous_hash: string; hash: string },
    );
    expect(entries.map(({ seq }) => seq)).toEqual(lines.map((_line, at) => at + 1));
    expect(entries.slice(1).map(({ previous_hash }) => previous_hash)).toEqual(
      entries.slice(0, -1).map(({ hash }) => hash),
    );
  });

  it("fills the picture of its states, as little as is known of it", async () => {
    const page = await open("status");
    const strip = page.getByRole("region", { name: "States over time" });
    await strip.getByText(/^known since/).waitFor();

    const spells = strip.getByRole("img").locator("span");
    const [first, last] = [await spells.first().boundingBox(), await spells.last().boundingBox()];
    const bar = await strip.getByRole("img").boundingBox();
    if (!first || !last || !bar) throw new Error("nothing is drawn");

    expect(first.x).toBeCloseTo(bar.x, 0);
    expect(last.x + last.width).toBeCloseTo(bar.x + bar.width, 0);
    await strip.getByText("of the time known", { exact: false }).waitFor();
  });

  it.each(["light", "dark"] as const)("is accessible, %s", async (scheme) => {
    const page = await open("runs", { scheme });
    await page.getByRole("row").nth(1).getByRole("button").click();
    await page.getByRole("dialog").waitFor();
    await expectAccessible(page, "[role=dialog]");
    await page.keyboard.press("Escape");
    await expectAccessible(page);
    for (const [tab, shown] of [
      ["Backfill", "Earlier backfills"],
      ["Ledger", "Does the ledger hold?"],
      ["Status", /^Collecting;/],
    ] as const) {
      await page.getByRole("tab", { name: tab }).click();
      await page.getByRole("tabpanel").getByText(shown).first().waitFor();
      await expectAccessible(page, "[role=tabpanel]");
    }
  });

  it("says so when somebody changed the ledger, and what to do", async () => {
    await stage.host.kill();
    changeAnEntry(stage.host.dataDir);
    await stage.host.start();
    const page = await open("ledger");

    await page.getByRole("button", { name: "Verify" }).click();

    const said = page.getByRole("alert").filter({ hasText: "It does not hold" });
    await said.getByText(/^entry 1: its content hashes to/).waitFor();
    await said.getByText(/An entry was changed after it was written/).waitFor();
    await page.getByText("Nobody can say").waitFor();
  });

  async function open(tab: string, options: OpenOptions = {}): Promise<Page> {
    const page = await stage.open({
      path: `/system/integrations/connectors/${id}/${tab}`,
      ...options,
    });
    await page.getByRole("tabpanel").waitFor();
    return page;
  }

  async function untilStored(count: number): Promise<void> {
    for (;;) {
      const { runs } = (await stage.api.call("GET", `connectors/${id}/runs`)) as {
        readonly runs: readonly { readonly rows_new: number }[];
      };
      if (runs.reduce((sum, { rows_new }) => sum + rows_new, 0) >= count) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
});

/** What an entry says that was read, made one more. */
function changeAnEntry(dataDir: string): void {
  const database = new DatabaseSync(join(dataDir, "sluice.db"));
  database.exec(
    "UPDATE ledger SET body = json_set(body, '$.rowsRead', json_extract(body, '$.rowsRead') + 1) WHERE seq = 1",
  );
  database.close();
}
