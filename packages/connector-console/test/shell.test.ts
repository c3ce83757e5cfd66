import { beforeAll, expect, it } from "@jest/globals";
import { describeInBrowser } from "./chromium.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { setStage } from "./stage.ts";

describeInBrowser("the shell around the pages", () => {
  const stage = setStage();

  beforeAll(() =>
    stage.api.addConnector({ name: "Acme mail", vendor: stage.vendorUrl, domain: "102" }),
  );

  it("says that the host is away, and goes on without a reload when it is back", async () => {
    const page = await stage.open({ expectedNoise: /ERR_CONNECTION|Failed to load/ });
    await page.getByRole("link", { name: "Acme mail" }).waitFor();
    await page.evaluate("window.wasNotReloaded = true");

    await stage.host.kill();
    await page.getByText("The host is away.").waitFor({ timeout: 15_000 });
    // What was known stays in sight.
    await page.getByRole("link", { name: "Acme mail" }).waitFor();
    await stage.host.start();
    await page.getByText("The host is away.").waitFor({ state: "hidden", timeout: 15_000 });

    await stage.api.addConnector({ name: "New mail", vendor: stage.vendorUrl, domain: "103" });
    await page.getByRole("link", { name: "New mail" }).waitFor();
    expect(await page.evaluate("window.wasNotReloaded")).toBe(true);
  });

  it("is walked through by keyboard, past the navigation with one key", async () => {
    const page = await stage.open();
    await page.getByRole("table").waitFor();

    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Add a connector");
  });

  it("leads to every page, and says where one is", async () => {
    const page = await stage.open();

    for (const name of ["Connector types", "System Status", "Interflow Search", "Connectors"]) {
      const item = page
        .getByRole("navigation", { name: "Pages" })
        .getByRole("link", { name, exact: true });
      await item.click();
      // The page before stays in sight until this one is loaded.
      await item.and(page.locator("[aria-current=page]")).waitFor();
      const trail = page.getByRole("navigation", { name: "Breadcrumb" });
      expect((await trail.getByRole("listitem").allInnerTexts()).at(-1)).toContain(name);
    }
  });

  it("keeps the choice of light or dark, before anything is painted", async () => {
    const page = await stage.open({ scheme: "light" });

    await page.getByRole("button", { name: /Light or dark/ }).click();
    await page.getByRole("menuitem", { name: "Dark" }).click();
    await page.reload({ waitUntil: "commit" });

    await page.locator("html[data-scheme=dark]").waitFor({ state: "attached" });
    await page.getByRole("table").waitFor();
    expect(await page.locator("html").getAttribute("data-scheme")).toBe("dark");
  });

  it.each(["light", "dark"] as const)("is accessible around any page, %s", async (scheme) => {
    const page = await stage.open({ scheme, path: "/system/no/such/page" });
    await page.getByRole("heading", { name: "There is no page at this address" }).waitFor();

    await expectAccessible(page);
  });
});
