import type { Page } from "playwright-core";
import { vendorKey } from "../host-client.ts";
import type { Scene } from "./set-scene.ts";

/** One picture. */
export interface Shot {
  /** Its file, without `.png`. */
  readonly name: string;
  readonly path: string;
  readonly scheme?: "light" | "dark";
  /** @default true */
  readonly isSignedIn?: boolean;
  /** Brings the page to what is shown. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const connectors = "/system/integrations/connectors";
const search = "/threat-hunting/interflow-search";
const found = encodeURIComponent("email.subject:invoice AND email.direction:outbound");

/** Every picture of the documentation. */
export function shotsOf({ connectors: { main, backfilling } }: Scene): readonly Shot[] {
  const tab = (name: string, id = main) => `${connectors}/${id}/${name}`;
  return [
    { name: "sign-in", path: "/sign-in", isSignedIn: false },
    // First of the host's, while it runs.
    { name: "backfill", path: tab("backfill", backfilling), prepare: untilRunning },
    { name: "overview", path: connectors, prepare: untilKnown },
    { name: "overview-dark", path: connectors, scheme: "dark", prepare: untilKnown },
    { name: "status", path: connectors, prepare: explainStatus },
    { name: "test", path: connectors, prepare: testFailed },
    { name: "form-general", path: `${connectors}/add?from=${main}`, prepare: stepOf("General") },
    { name: "form", path: `${connectors}/add?from=${main}`, prepare: stepOf("Configuration") },
    {
      name: "form-confirmation",
      path: `${connectors}/add?from=${main}`,
      prepare: stepOf("Confirmation"),
    },
    { name: "coverage", path: tab("coverage"), prepare: untilDrawn },
    { name: "coverage-dark", path: tab("coverage"), scheme: "dark", prepare: untilDrawn },
    { name: "traffic", path: tab("traffic"), prepare: untilCharted },
    {
      name: "runs",
      path: tab("runs"),
      prepare: (page) => page.getByRole("cell").first().waitFor(),
    },
    { name: "ledger", path: tab("ledger"), prepare: verified },
    { name: "history", path: tab("status") },
    { name: "connector-types", path: "/system/integrations/connector-types", prepare: untilTyped },
    { name: "connector-type", path: "/system/integrations/connector-types/mailprotector" },
    { name: "system-status", path: "/system/status" },
    { name: "search", path: `${search}?range=7d&q=${found}`, prepare: untilCounted },
    {
      name: "record-dark",
      path: `${search}?range=7d&q=${found}`,
      scheme: "dark",
      prepare: openRecord,
    },
  ];
}

/** All numbers of the table are there. */
async function untilKnown(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Northwind mail" }).waitFor();
  await page.getByRole("cell", { name: "…" }).first().waitFor({ state: "hidden" });
}

async function explainStatus(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Status of Adventure Works mail/ }).click();
  await page.getByText("What to do").waitFor();
}

async function testFailed(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Actions for Adventure Works mail" }).click();
  await page.getByRole("menuitem", { name: "Test" }).click();
  await page.getByText("It cannot collect as it is.").waitFor();
}

function stepOf(name: string) {
  return async (page: Page): Promise<void> => {
    await page.getByRole("tab", { name: "Configuration" }).click();
    await page.getByLabel("API Key").fill(vendorKey);
    await page.getByRole("tab", { name }).click();
    await page.getByRole("tab", { name, selected: true }).waitFor();
  };
}

async function untilDrawn(page: Page): Promise<void> {
  await page.getByRole("slider").first().waitFor();
  await page.getByRole("heading", { name: /^1 gap/ }).waitFor();
}

async function untilCharted(page: Page): Promise<void> {
  await page.locator("canvas").first().waitFor();
}

async function untilRunning(page: Page): Promise<void> {
  await page
    .getByText(/records a minute/)
    .first()
    .waitFor({ timeout: 90_000 });
}

async function untilTyped(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Mailprotector" }).waitFor();
}

async function verified(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Verify" }).click();
  await page
    .getByText(/It holds/)
    .first()
    .waitFor();
}

async function untilCounted(page: Page): Promise<void> {
  await page.getByRole("img", { name: "Records over time" }).waitFor();
}

async function openRecord(page: Page): Promise<void> {
  await untilCounted(page);
  await page.getByRole("cell").getByRole("button").first().click();
  await page.getByRole("dialog", { name: "Record" }).waitFor();
}
