import { beforeAll, expect, it } from "@jest/globals";
import { describeInBrowser } from "./chromium.ts";
import { createKeyboard, hasFocus } from "./keyboard.ts";
import { setStage } from "./stage.ts";
import { adminKey } from "./start-host.ts";

const connectors = "/system/integrations/connectors";
const search = "/threat-hunting/interflow-search?range=all";

describeInBrowser("every page by keyboard alone", () => {
  const stage = setStage();
  let id = "";

  beforeAll(async () => {
    const { api, vendorUrl: vendor } = stage;
    // Nothing joins a list while it is gone through.
    const once = { interval: 1_440 };
    id = await api.addConnector({ name: "Acme mail", vendor, domain: "102", conf: once });
    const conf = { ...once, api_key: "a-wrong-key" };
    await api.addConnector({ name: "Borealis mail", vendor, domain: "103", conf });
    await untilCollected();
  });

  it("signs in, skips the navigation, and signs out", async () => {
    const page = await stage.open({ path: "/system/status", signedIn: false });
    const keys = createKeyboard(page);
    await page.getByLabel("Key of the host").waitFor();

    await keys.type(adminKey);
    await keys.press("Enter");
    await page.getByRole("heading", { name: "System Status", level: 1 }).waitFor();
    await keys.press("Tab", "Enter");
    await hasFocus(page.getByRole("main"));
    await keys.tabTo(page.getByRole("button", { name: "Sign out" }), "Shift+Tab");
    await keys.press("Enter");

    await page.getByRole("heading", { name: "Sign in to Sluice" }).waitFor();
    await hasFocus(page.getByLabel("Key of the host"));
    expect(keys.problems()).toEqual([]);
  });

  // By what is there once the page is.
  it.each([
    [connectors, "switch", "Collect with Acme mail"],
    [`${connectors}/add`, "button", "Next"],
    [`${connectors}/:id/edit`, "button", "Next"],
    [`${connectors}/:id/coverage`, "slider", "Coverage of Domain Logs, time shown"],
    [`${connectors}/:id/traffic`, "img", /^Records per/],
    [`${connectors}/:id/runs`, "region", "Runs"],
    [`${connectors}/:id/backfill`, "button", "Start"],
    [`${connectors}/:id/ledger`, "region", "Ledger entries"],
    [`${connectors}/:id/status`, "button", "24 hours"],
    ["/system/integrations/connector-types", "link", "Mailprotector"],
    ["/system/integrations/connector-types/mailprotector", "link", "401 Unauthorized"],
    ["/system/status", "link", "/healthz"],
    [search, "region", "Records"],
  ] as const)(
    "%s shows where the focus is, all the way there and back",
    async (path, role, name) => {
      const page = await stage.open({ path: path.replace(":id", id) });
      await page.getByRole(role, { name, exact: true }).first().waitFor();
      const keys = createKeyboard(page);

      const there = await keys.tabThrough();
      const back = await keys.tabBack(there.length);

      expect(there.slice(0, 2)).toEqual(['a "Skip to the content"', 'a "Sluice"']);
      expect(back.toReversed().map(withoutAge)).toEqual(there.map(withoutAge));
      expect(keys.problems()).toEqual([]);
    },
  );

  it("opens a connector type, and an error of it leads to its row", async () => {
    const page = await stage.open({ path: "/system/integrations/connector-types" });
    const keys = createKeyboard(page);

    await keys.tabTo(page.getByRole("main").getByRole("link", { name: "Mailprotector" }));
    await keys.press("Enter");
    await page.getByRole("heading", { name: "Mailprotector", level: 1 }).waitFor();
    await hasFocus(page.getByRole("main"));
    await keys.tabTo(page.getByRole("link", { name: "429 Too Many Requests" }));
    await keys.press("Enter");

    await hasFocus(page.getByRole("row", { name: /^429/ }));
    expect(keys.problems()).toEqual([]);
  });

  async function untilCollected(): Promise<void> {
    for (;;) {
      const { status } = (await stage.api.call("GET", `connectors/${id}`)) as {
        readonly status: { readonly state: string };
      };
      if (status.state === "ok") return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
});

/** Ages go on while the page is gone through. */
function withoutAge(name: string): string {
  return name.replace(/just now|\d+ \w+ ago/, "a while ago");
}
