import { beforeAll, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { describeInBrowser } from "./chromium.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { vendorKey } from "./host-client.ts";
import { setStage } from "./stage.ts";

const overview = "/system/integrations/connectors";

interface Saved {
  readonly name: string;
  readonly cust_id: string;
  readonly interval: number;
  readonly configuration: string;
  readonly advanced_setting: unknown;
}

describeInBrowser("the form of a connector", () => {
  const stage = setStage();
  let acme: string;

  beforeAll(async () => {
    const { api, vendorUrl: vendor } = stage;
    acme = await api.addConnector({ name: "Acme mail", vendor, domain: "102", tenant: "acme" });
  });

  it("adds a connector in three steps; it collects at once", async () => {
    const page = await openForm(`${overview}/add`);

    await nameOf(page).fill("Borealis mail");
    await page.getByLabel("Tenant Name").fill("borealis");
    await page.getByText("A new tenant: “borealis”").waitFor();
    await page.getByRole("button", { name: "Next" }).click();
    expect(await page.getByLabel("Base URL").inputValue()).toBe("https://emailservice.io");
    await fillSettings(page, { domain: "103" });
    await page.getByRole("button", { name: "Next" }).click();
    const settings = page.getByRole("region", { name: "Configuration" });
    await settings.getByText("Entered, not shown").waitFor();
    expect(await page.getByRole("tabpanel").innerText()).not.toContain(vendorKey);
    await page.getByRole("button", { name: "Submit" }).click();

    await page.getByText("Borealis mail is added and collects.").waitFor();
    const row = page.getByRole("row").filter({ hasText: "Borealis mail" });
    await row.getByText("borealis", { exact: true }).waitFor();
    expect(await row.getByRole("switch", { name: "Collect with Borealis mail" }).isChecked()).toBe(
      true,
    );
  });

  it("shows everything the host finds wrong beside its field, and opens the tab", async () => {
    const page = await openForm(`${overview}/add`, /400/);
    await page.getByRole("tab", { name: "Configuration" }).click();
    await page.getByLabel("Interval (min)").fill("often");
    await page.getByLabel("Base URL").fill("not an address");
    await page.getByRole("tab", { name: "Confirmation" }).click();

    await page.getByRole("button", { name: "Submit" }).click();

    const name = nameOf(page);
    await page.getByText("Is required and was not given.").waitFor();
    expect(await name.getAttribute("aria-invalid")).toBe("true");
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByRole("tab", { name: /Configuration.*4 problems/ }).click();
    await page.getByText(/^Must be a whole number, got "often"/).waitFor();
    await page.getByText(/^Must be an http or https address/).waitFor();
    for (const label of ["API Key", "Domain ID"]) {
      expect(await page.getByLabel(label).getAttribute("aria-invalid")).toBe("true");
    }
    await page.getByLabel("Domain ID").fill("103");
    await page.getByRole("tab", { name: /Configuration.*3 problems/ }).waitFor();
  });

  it("says when another connector collects the same source", async () => {
    const page = await openForm(`${overview}/add?from=${acme}`, /409/);
    await page.getByRole("tab", { name: "Configuration" }).click();
    await page.getByLabel("API Key").fill(vendorKey);
    await page.getByRole("tab", { name: "Confirmation" }).click();

    await page.getByRole("button", { name: "Submit" }).click();

    await page.getByText(/"Acme mail" .* already collects this source/).waitFor();
    await page.getByRole("tab", { name: /Configuration.*1 problem/, selected: true }).waitFor();
  });

  it("tests before saving: a wrong key is explained, and Edit leads back to the form", async () => {
    const page = await openForm(`${overview}/add`);
    await nameOf(page).fill("Contoso mail");
    await page.getByRole("button", { name: "Next" }).click();
    await fillSettings(page, { domain: "104", key: "a-wrong-key" });

    await page.getByRole("button", { name: "Test before saving" }).click();

    const dialog = page.getByRole("dialog", { name: "Test of Contoso mail" });
    await dialog.getByText("It cannot collect as it is.").waitFor();
    await dialog.getByText(/401 Unauthorized/).waitFor();
    await dialog.getByText("auth_rejected").waitFor();
    await dialog.getByText(/View API Key/).waitFor();
    const about = dialog.getByRole("link", { name: "About this error" });
    expect(await about.getAttribute("href")).toMatch(/connector-types.mailprotector#error-401$/);
    await dialog
      .getByText(/^\d+ ms$/)
      .first()
      .waitFor();
    await expectAccessible(page, "[role=dialog]");
    await dialog.getByRole("button", { name: "Edit" }).click();
    expect(await page.getByLabel("Domain ID").inputValue()).toBe("104");
    await page.getByLabel("API Key").fill(vendorKey);
    await page.getByRole("button", { name: "Test before saving" }).click();
    await dialog.getByText("Everything works: the connector can collect.").waitFor();
    await dialog.getByText("Evidence").last().click();
    await dialog.getByText("Records seen").waitFor();
  });

  it("edits: the secret stays, what records carry is locked, leaving asks", async () => {
    const page = await openForm(`${overview}/${acme}/edit`);
    expect(await page.getByLabel("Tenant Name").isDisabled()).toBe(true);
    await page
      .getByRole("combobox", { name: "Type" })
      .and(page.locator("[aria-disabled=true]"))
      .waitFor();
    await page
      .getByText(/Locked: stored records carry it\. For another/)
      .first()
      .waitFor();
    await page.getByRole("tab", { name: "Configuration" }).click();
    await page.getByRole("button", { name: "Replace API Key" }).waitFor();
    await page.getByLabel("Interval (min)").fill("7");

    await page.getByRole("link", { name: "Cancel" }).click();
    await page.getByRole("dialog", { name: "Leave without saving?" }).waitFor();
    await page.getByRole("button", { name: "Stay" }).click();
    await page.getByRole("tab", { name: "Confirmation" }).click();
    await page.getByText("The stored one stays").waitFor();
    await page.getByRole("button", { name: "Save" }).click();

    await page.getByText("Acme mail is saved.").waitFor();
    expect(await saved(acme)).toMatchObject({ interval: 7, cust_id: "acme" });
    expect(await stage.api.call("POST", `connectors/${acme}/test`)).toMatchObject({
      result: "pass",
    });
  });

  it("leaves without saving when that is confirmed, and nothing has changed", async () => {
    const before = await saved(acme);
    const page = await openForm(`${overview}/${acme}/edit`);
    await nameOf(page).fill("Never saved");

    await page.getByRole("link", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Leave" }).click();

    await page.getByRole("heading", { name: "Connector Overview" }).waitFor();
    expect((await saved(acme)).name).toBe(before.name);
  });

  it("duplicates all but the secret", async () => {
    const page = await openForm(`${overview}/add?from=${acme}`);
    expect(await nameOf(page).inputValue()).toBe("Acme mail (copy)");
    await page.getByRole("tab", { name: "Configuration" }).click();
    expect(await page.getByLabel("Base URL").inputValue()).toBe(stage.vendorUrl);
    expect(await page.getByLabel("API Key").inputValue()).toBe("");
    await fillSettings(page, { domain: "105" });
    await page.getByRole("tab", { name: "Confirmation" }).click();
    await putBefore(page, 60);

    await page.getByRole("button", { name: "Submit" }).click();

    await page.getByText("Acme mail (copy) is added and collects.").waitFor();
    // Only rows in sight are drawn: it was scrolled to. It stands out for a moment, and no longer.
    const row = page.getByRole("row").filter({ hasText: "Acme mail (copy)" });
    await row.and(page.locator("[data-marked=true]")).waitFor();
    await row.and(page.locator("[data-marked=false]")).waitFor();
  });

  it("can be filled by keyboard alone", async () => {
    const page = await openForm(`${overview}/add`);

    await page.getByRole("tab", { name: "General" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByLabel("Base URL").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("typed");

    expect(await page.getByLabel("API Key").inputValue()).toBe("typed");
    await page.getByLabel("Disable SSL Certificate Verification").press("Space");
    await page.getByText(/Whoever can redirect the connection/).waitFor();
  });

  it.each(["light", "dark"] as const)("is accessible, %s", async (scheme) => {
    const page = await openForm(`${overview}/${acme}/edit`, undefined, scheme);
    await expectAccessible(page);
    await page.getByRole("tab", { name: "Configuration" }).click();
    await page.getByLabel("Disable SSL Certificate Verification").check();
    await page.getByRole("button", { name: "Test before saving" }).click();
    await page.getByText(/^Enter it to test changed settings/).waitFor();
    await expectAccessible(page);
    await page.getByRole("tab", { name: "Confirmation" }).click();
    await expectAccessible(page);
  });

  async function openForm(
    path: string,
    ...[expectedNoise, scheme = "light"]: [RegExp?, ("light" | "dark")?]
  ): Promise<Page> {
    const page = await stage.open({
      scheme,
      path,
      ...(expectedNoise === undefined ? {} : { expectedNoise }),
    });
    await page.getByRole("tab", { name: "General" }).waitFor();
    return page;
  }

  async function fillSettings(
    page: Page,
    { domain, key = vendorKey }: { readonly domain: string; readonly key?: string },
  ): Promise<void> {
    await page.getByLabel("Base URL").fill(stage.vendorUrl);
    await page.getByLabel("API Key").fill(key);
    await page.getByLabel("Domain ID").fill(domain);
  }

  async function saved(id: string): Promise<Saved> {
    return (await stage.api.call("GET", `connectors/${id}`)) as Saved;
  }
});

/** Lets the page see further connectors at the top of the list, which are not there. */
async function putBefore(page: Page, count: number): Promise<void> {
  await page.route(/\/v1\/connectors$/, async (route) => {
    if (route.request().method() !== "GET") return route.fallback();
    const response = await route.fetch();
    const { connectors } = (await response.json()) as { connectors: { _id: string }[] };
    const more = Array.from({ length: count }, (_, number) => ({
      ...connectors[0],
      _id: `more-${number}`,
      name: `A ${number}`,
    }));
    return route.fulfill({
      response,
      json: { total: connectors.length + count, connectors: [...connectors, ...more] },
    });
  });
}

function nameOf(page: Page) {
  return page.getByRole("textbox", { name: "Name", exact: true });
}
