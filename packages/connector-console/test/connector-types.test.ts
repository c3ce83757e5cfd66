import { expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { describeInBrowser } from "./chromium.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { setStage } from "./stage.ts";

describeInBrowser("the pages of connector types", () => {
  const stage = setStage();

  it("tell what a type collects, what it needs and where its records are", async () => {
    const page = await stage.open({ path: "/system/integrations/connector-types" });
    await page.getByRole("link", { name: "Mailprotector" }).click();

    await page.getByRole("heading", { name: "Mailprotector", level: 1 }).waitFor();
    expect(await page.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual([
      "Capabilities",
      "Collected Data",
      "Domain",
      "Response Actions",
      "Third Party Native Alert Integration Details",
      "Required Credentials",
      "Limits",
      "The vendor's documentation",
      "Errors",
    ]);
    const collected = page.getByRole("region", { name: "Collected Data" });
    expect(await collected.getByRole("cell").allInnerTexts()).toEqual([
      "Domain Logs",
      "Syslog",
      expect.stringContaining("msg_class:mailprotector_domain_logs AND msg_origin.source"),
    ]);
    await page.getByText('It talks to the host of the setting "Base URL".').waitFor();
    await page.getByText("at most 5,000 records for one query").waitFor();
    await expectAccessible(page);
  });

  it.each(["light", "dark"] as const)(
    "explain each error, and an address leads to one of them, %s",
    async (scheme) => {
      const path = "/system/integrations/connector-types/mailprotector#error-401";
      const page = await stage.open({ path, scheme });

      const row = page.getByRole("row", { name: /^401 Unauthorized/ });
      await row.and(page.locator(":focus")).waitFor();
      const words = await row.innerText();
      expect(words).toMatch(
        /auth_rejected.*credential is invalid.*enter the credentials.*View API Key/s,
      );
      await page.getByRole("row", { name: /^Host Not Found/ }).waitFor();
      await expectAccessible(page);

      await page.getByRole("link", { name: "429 Too Many Requests" }).click();
      await page.getByRole("row", { name: /^429/ }).and(page.locator(":focus")).waitFor();
    },
  );

  it("tell readers of the page the same table of errors where there is no room for columns", async () => {
    const page = await stage.open({ path: "/system/integrations/connector-types/mailprotector" });
    await page.getByRole("row", { name: /^401 Unauthorized/ }).waitFor();
    const wide = await tablesAsRead(page);

    await page.setViewportSize({ width: 560, height: 900 });

    await expectAccessible(page);
    const explanation = page
      .getByRole("row", { name: /^401 Unauthorized/ })
      .getByRole("cell")
      .first();
    expect(await explanation.evaluate((cell) => getComputedStyle(cell).display)).toBe("block");
    const narrow = await tablesAsRead(page);
    expect(narrow).toEqual(wide);
    expect(narrow.filter(({ role }) => role === "rowheader").length).toBeGreaterThan(20);
    expect(narrow.filter(({ role }) => role === "columnheader").map(({ name }) => name)).toContain(
      "What to do",
    );
  });

  it("say so when a type is not installed", async () => {
    const page = await stage.open({ path: "/system/integrations/connector-types/nothing-like-it" });
    await page.getByText("This type is not installed").waitFor();
    await page.getByRole("link", { name: "All connector types" }).click();
    await page.getByRole("link", { name: "Mailprotector" }).waitFor();
  });
});

const partsOfTables = ["table", "rowgroup", "row", "columnheader", "rowheader", "cell"];

/** The parts of tables as the browser itself tells them to readers, which depends on the styles too. */
async function tablesAsRead(page: Page) {
  const browser = await page.context().newCDPSession(page);
  const { nodes } = await browser.send("Accessibility.getFullAXTree");
  await browser.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? "") }))
    .filter(({ role }) => partsOfTables.includes(role));
}
