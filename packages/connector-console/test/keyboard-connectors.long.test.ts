import { afterEach, beforeAll, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { describeInBrowser } from "./chromium.ts";
import { vendorKey } from "./host-client.ts";
import { createKeyboard, hasFocus, type Keyboard } from "./keyboard.ts";
import { setStage } from "./stage.ts";

const connectors = "/system/integrations/connectors";

describeInBrowser("connectors by keyboard alone", () => {
  const stage = setStage();
  let page: Page;
  let keys: Keyboard;

  beforeAll(async () => {
    const { api, vendorUrl: vendor } = stage;
    await api.addConnector({ name: "Acme mail", vendor, domain: "102", tenant: "acme" });
    await api.addConnector({ name: "Contoso mail", vendor, domain: "103", tenant: "contoso" });
  });

  afterEach(() => {
    expect(keys.problems()).toEqual([]);
  });

  it("switches collection off and on from the overview", async () => {
    await openOverview();
    const toggle = page.getByRole("switch", { name: "Collect with Acme mail" });

    await keys.tabTo(toggle);
    await keys.press("Space");
    await page
      .getByRole("row", { name: /Acme mail/ })
      .getByText("Inactive", { exact: true })
      .first()
      .waitFor();
    await hasFocus(toggle);
    await keys.press("Space");
    await page.getByRole("switch", { name: "Collect with Acme mail", checked: true }).waitFor();
    await hasFocus(toggle);
  });

  it("tests from the menu of a row, and comes back to it by Escape and by the cross", async () => {
    await openOverview();
    const menu = page.getByRole("button", { name: "Actions for Acme mail" });
    const dialog = page.getByRole("dialog", { name: "Test of Acme mail" });
    await keys.tabTo(menu);

    await keys.press("Enter");
    await hasFocus(page.getByRole("menuitem", { name: "Test" }));
    await keys.press("Escape");
    await hasFocus(menu);
    await keys.press("Enter", "ArrowDown", "ArrowUp", "Enter");
    await dialog.getByText("Everything works: the connector can collect.").waitFor();
    await keys.tabTo(dialog.getByRole("button", { name: "Test again" }));
    await keys.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await hasFocus(menu);

    await keys.press("Enter", "Enter");
    await dialog.waitFor();
    await keys.tabTo(dialog.getByRole("button", { name: "Close" }));
    await keys.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    await hasFocus(menu);
  });

  it("asks before it deletes, with the focus on the harmless way out", async () => {
    await openOverview();
    const menu = page.getByRole("button", { name: "Actions for Acme mail" });
    await keys.tabTo(menu);

    await keys.press("Enter", "End");
    await hasFocus(page.getByRole("menuitem", { name: "Delete" }));
    await keys.press("Enter");
    await hasFocus(page.getByRole("button", { name: "Cancel" }));
    await keys.press("Enter");

    await hasFocus(menu);
  });

  it("explains a status, filters, and chooses and orders columns", async () => {
    await openOverview();
    const status = page.getByRole("button", { name: /^Status of Acme mail/ });
    await keys.tabTo(status);
    await keys.press("Enter");
    const explained = page.getByRole("dialog", { name: "Status of Acme mail" });
    await keys.tabTo(explained.getByRole("link", { name: "Edit" }));
    await keys.press("Escape");
    await hasFocus(status);

    const filter = page.getByRole("button", { name: "Filter by Tenant" });
    await keys.tabTo(filter, "Shift+Tab");
    await keys.press("Enter");
    await keys.tabTo(page.getByRole("checkbox", { name: "acme" }));
    await keys.press("Space");
    await page.getByText("1 of 2 connectors").waitFor();
    await keys.press("Escape");
    await hasFocus(filter);

    const columns = page.getByRole("button", { name: "Columns" });
    await keys.tabTo(columns, "Shift+Tab");
    await keys.press("Enter");
    await keys.tabTo(page.getByRole("checkbox", { name: "Run On" }));
    await keys.press("Space");
    const left = page.getByRole("button", { name: "Move Type to the left" });
    await keys.tabTo(left, "Shift+Tab");
    await keys.press("Enter");
    await hasFocus(left);
    await keys.press("Enter");
    await hasFocus(left);
    const right = page.getByRole("button", { name: "Move Type to the right" });
    await keys.tabTo(right);
    for (let at = 0; at < 20; at++) await keys.press("Enter");
    await hasFocus(right);
    await keys.press("Escape");
    await hasFocus(columns);
    const headings = await page.getByRole("columnheader").allInnerTexts();
    expect(headings.slice(0, 3)).toEqual(["Name", "Category", "Tenant"]);
    expect(headings).not.toContain("Run On");
    expect(headings.at(-2)).toBe("Type");
  });

  it("adds a connector: the steps, its fields, a test, and the way back to the overview", async () => {
    await openOverview();
    await keys.tabTo(page.getByRole("link", { name: "Add a connector" }));
    await keys.press("Enter");
    await page.getByRole("heading", { name: "Add a connector", level: 1 }).waitFor();

    const type = page.getByRole("combobox", { name: "Type" });
    await keys.tabTo(type);
    await keys.press("Enter");
    await page.getByRole("option", { name: "Mailprotector" }).waitFor();
    await keys.press("Enter");
    await hasFocus(type);
    await keys.tabTo(page.getByRole("textbox", { name: "Name" }));
    await keys.type("Borealis mail");
    await keys.tabTo(page.getByLabel("Tenant Name"));
    await keys.press("Control+a");
    await keys.type("ac");
    await page.getByRole("option", { name: "acme" }).waitFor();
    await keys.press("ArrowDown", "Enter");
    await keys.tabTo(page.getByRole("tab", { name: "General" }), "Shift+Tab");
    await keys.press("ArrowRight", "Enter");
    await page.getByRole("tab", { name: "Configuration", selected: true }).waitFor();
    for (const [label, text] of [
      ["Base URL", stage.vendorUrl],
      ["API Key", vendorKey],
      ["Domain ID", "104"],
    ] as const) {
      await keys.tabTo(page.getByLabel(label));
      await keys.press("Control+a");
      await keys.type(text);
    }
    const trial = page.getByRole("button", { name: "Test before saving" });
    await keys.tabTo(trial);
    await keys.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Test of Borealis mail" });
    await dialog.getByText("Everything works: the connector can collect.").waitFor();
    await keys.press("Escape");
    await hasFocus(trial);
    await keys.tabTo(page.getByRole("button", { name: "Next" }));
    await keys.press("Enter");
    await page.getByRole("tab", { name: "Confirmation", selected: true }).waitFor();
    await keys.tabTo(page.getByRole("button", { name: "Submit" }));
    await keys.press("Enter");

    await page.getByText("Borealis mail is added and collects.").waitFor();
    await keys.tabTo(page.getByRole("link", { name: "Borealis mail" }));
  });

  async function openOverview(): Promise<void> {
    page = await stage.open({ path: connectors });
    keys = createKeyboard(page);
    await page.getByRole("link", { name: "Acme mail" }).waitFor();
  }
});
