import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { makeCertificate } from "@sluice/connector-sdk/testing";
import {
  startSimulatorServer,
  type Fault,
  type SimulatorServer,
} from "@sluice/mailprotector-simulator";
import type { Locator, Page } from "playwright-core";
import { describeInBrowser } from "./chromium.ts";
import { setStage } from "./stage.ts";

interface Case {
  /** Status and its standard name, as the dialog shows them. */
  readonly name: string;
  readonly fault: Fault;
  readonly explanation: RegExp;
  readonly recommendation: RegExp;
  /** Which row of the type's page it leads to. */
  readonly error: string;
}

const cases: readonly Case[] = [
  {
    name: "401 Unauthorized",
    fault: { kind: "revoked-key" },
    explanation: /A credential is invalid, or its user lacks the privileges/,
    recommendation: /View API Key/,
    error: "401",
  },
  {
    name: "403 Forbidden",
    fault: { scope: "all", kind: "status", status: 403 },
    explanation: /permission or scope is not the right one/,
    recommendation: /permission|role/i,
    error: "403",
  },
  {
    name: "404 Not Found",
    fault: { scope: "all", kind: "status", status: 404 },
    explanation: /does not resolve to anything/,
    recommendation: /URL/,
    error: "404",
  },
  {
    name: "429 Too Many Requests",
    fault: { scope: "all", kind: "rate-limit", times: 1, retryAfterSeconds: 1 },
    explanation: /too much traffic/,
    recommendation: /quota/i,
    error: "429",
  },
];

describeInBrowser("Test, when something is wrong,", () => {
  const stage = setStage();
  let secure: SimulatorServer;
  let page: Page;
  let acme: string;

  beforeAll(async () => {
    const { api, vendor, vendorUrl } = stage;
    secure = await startSimulatorServer({ vendor, tls: await makeCertificate() });
    acme = await api.addConnector({ name: "Acme mail", vendor: vendorUrl, domain: "102" });
    await api.addConnector({
      name: "Secure mail",
      vendor: secure.url.replace("127.0.0.1", "localhost"),
      domain: "103",
    });
  });

  afterAll(() => secure.close());

  it("names the status, says what it means and what to do, and passes once it is put right", async () => {
    const dialog = await openTest("Acme mail");
    const again = dialog.getByRole("button", { name: "Test again" });
    await dialog.getByText("Everything works: the connector can collect.").waitFor();

    for (const { name, fault, explanation, recommendation, error } of cases) {
      stage.vendor.configure({ faults: [fault] });
      await again.click();
      // Until it begins, the dialog shows what the test before it found.
      const failed = failedIn(dialog).filter({ hasText: name });
      await failed.waitFor();
      await dialog.getByText("It cannot collect as it is.").waitFor();

      expect(await failedIn(dialog).count()).toBe(1);
      const said = await failed.innerText();
      expect(said).toContain(name);
      expect(said).toMatch(explanation);
      expect(await failed.getByRole("strong").innerText()).toMatch(recommendation);
      expect(await aboutIn(failed)).toMatch(new RegExp(`#error-${error}$`));

      stage.vendor.configure({ faults: [] });
    }
    await untilNoWaitIsOrdered();
    await again.click();
    await dialog.getByText("Everything works: the connector can collect.").waitFor();
  });

  it("tells a certificate that nobody vouches for, and leads to the settings of the connector", async () => {
    const dialog = await openTest("Secure mail");
    await dialog.getByText("It cannot collect as it is.").waitFor();

    const failed = failedIn(dialog);
    const said = await failed.innerText();
    expect(said).toMatch(/certificate/i);
    expect(await aboutIn(failed)).toMatch(/#error-tls_/);

    await dialog.getByRole("link", { name: "Edit" }).click();
    await page.getByRole("tab", { name: "Configuration" }).click();
    await page.getByLabel("Disable SSL Certificate Verification").waitFor();
  });

  /** What a 429 asked for counts for whoever asks next, too. */
  async function untilNoWaitIsOrdered(): Promise<void> {
    for (;;) {
      const { blocked_until: until } = (await stage.api.call(
        "GET",
        `connectors/${acme}/budget`,
      )) as { readonly blocked_until: number | null };
      if ((until ?? 0) < Date.now()) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async function openTest(connector: string): Promise<Locator> {
    page = await stage.open();
    await page.getByRole("button", { name: `Actions for ${connector}` }).click();
    await page.getByRole("menuitem", { name: "Test" }).click();
    return page.getByRole("dialog", { name: `Test of ${connector}` });
  }
});

function failedIn(dialog: Locator): Locator {
  return dialog
    .getByRole("listitem")
    .filter({ has: dialog.page().getByText("failed", { exact: true }) });
}

async function aboutIn(check: Locator): Promise<string | null> {
  return check.getByRole("link", { name: "About this error" }).getAttribute("href");
}
