import { beforeAll, expect, it } from "@jest/globals";
import { describeInBrowser } from "./chromium.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { setStage } from "./stage.ts";

const path = "/system/status";

describeInBrowser("the System Status", () => {
  const stage = setStage();

  beforeAll(async () => {
    const { api, vendorUrl: vendor } = stage;
    const conf = { api_key: "mp-key-that-is-wrong" };
    await api.addConnector({ name: "Acme mail", vendor, domain: "102" });
    await api.addConnector({ name: "Wrong key mail", vendor, domain: "104", conf });
  });

  it("tells what is stored, what room is left and which host runs, and goes on by itself", async () => {
    const page = await stage.open({ path });
    const stored = page.getByRole("region", { name: "Records stored", exact: true });

    await stored.getByText("40", { exact: true }).waitFor();
    await page.getByRole("meter", { name: "Disk in use" }).waitFor();
    await page.getByRole("img", { name: /^Records per second over the last/ }).waitFor();
    const { version } = (
      (await stage.api.call("GET", "system/status")) as { hosts: { version: string }[] }
    ).hosts[0] ?? { version: "none" };
    await page.getByRole("cell", { name: version, exact: true }).waitFor();

    await stage.api.addConnector({ name: "More mail", vendor: stage.vendorUrl, domain: "103" });
    await stored.getByText("80", { exact: true }).waitFor();
  });

  it("lists the newest problems once each, with code and connector, and leads to it", async () => {
    const page = await stage.open({ path });
    const row = page.getByRole("row", { name: /Wrong key mail/ });

    expect(await row.innerText()).toMatch(/Warning.*auth_rejected.*request for records failed/s);
    expect(await page.locator("main").innerText()).not.toContain("mp-key-that-is-wrong");
    await row.getByRole("link", { name: "Wrong key mail" }).click();
    await page.getByRole("heading", { name: /Wrong key mail/, level: 1 }).waitFor();
  });

  it("leads to what tools read", async () => {
    const page = await stage.open({ path });
    const tools = page.getByRole("region", { name: "For tools" }).getByRole("link");

    await tools.first().waitFor();
    for (const link of await tools.all()) {
      const answer = await page.request.get((await link.getAttribute("href")) ?? "");
      expect([await link.innerText(), answer.status()]).toEqual([await link.innerText(), 200]);
    }
    expect(await tools.allInnerTexts()).toEqual(
      expect.arrayContaining(["/metrics", "/openapi.json", "/healthz"]),
    );
  });

  it.each(["light", "dark"] as const)("is accessible, %s", async (scheme) => {
    const page = await stage.open({ path, scheme });
    await page.getByRole("row", { name: /Wrong key mail/ }).waitFor();

    await expectAccessible(page);
  });
});
