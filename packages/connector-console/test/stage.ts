import { afterAll, afterEach, beforeAll, expect, jest } from "@jest/globals";
import {
  burst,
  createVendor,
  startSimulatorServer,
  type SimulatorServer,
  type Vendor,
} from "@sluice/mailprotector-simulator";
import { chromium as engine, type Browser, type BrowserContext, type Page } from "playwright-core";
import { chromium } from "./chromium.ts";
import { createHostClient, vendorKey, type HostClient } from "./host-client.ts";
import { adminKey, startHost, type ConsoleHost } from "./start-host.ts";

export type Scheme = "light" | "dark";

export interface OpenOptions {
  /** @default "light" */
  readonly scheme?: Scheme;
  /** Where to go first. @default "/" */
  readonly path?: string;
  /** Lines of the browser's console that this test provokes; anything else there fails it. */
  readonly expectedNoise?: RegExp;
  /** Signs in first. @default true */
  readonly signedIn?: boolean;
}

/** One host, vendor and browser for the tests of a file. Pages are new in each test and closed after it. */
export interface Stage {
  readonly host: ConsoleHost;
  readonly api: HostClient;
  readonly vendor: Vendor;
  readonly vendorUrl: string;
  open(options?: OpenOptions): Promise<Page>;
}

/** Domains of the vendor that hold some mail of the last hours. */
export const domains = ["102", "103", "104", "105"] as const;

/** What a slow machine may need for a file; each wait within has its own deadline. */
const longestMs = 120_000;
const longestWaitMs = 20_000;
const mostNoise = 5;

/** Sets the stage for the tests of the `describe` it is called in. */
export function setStage(): Stage {
  jest.setTimeout(longestMs);
  const stage = {} as { -readonly [Part in keyof Stage]: Stage[Part] };
  let browser: Browser;
  let server: SimulatorServer;
  const contexts: BrowserContext[] = [];
  let noise: string[] = [];

  beforeAll(async () => {
    stage.vendor = createVendor({
      clock: { now: () => Date.now() },
      apiKey: vendorKey,
      domains: domains.map((id) => ({ id: Number(id), records: someMail() })),
    });
    server = await startSimulatorServer({ vendor: stage.vendor });
    stage.vendorUrl = server.url;
    stage.host = await startHost();
    stage.api = createHostClient(stage.host.url);
    browser = await launch();
  });

  afterEach(async () => {
    const heard = [...new Set(noise)].slice(0, mostNoise);
    noise = [];
    for (const context of contexts.splice(0)) await context.close();
    expect(heard).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await stage.host?.remove();
    await server?.close();
  });

  stage.open = async ({ scheme = "light", path = "/", expectedNoise, signedIn = true } = {}) => {
    const context = await browser.newContext({
      baseURL: stage.host.url,
      colorScheme: scheme,
      reducedMotion: "reduce",
      viewport: { width: 1_600, height: 900 },
      // Texts of times depend on it.
      timezoneId: "Europe/Berlin",
    });
    contexts.push(context);
    context.setDefaultTimeout(longestWaitMs);
    const page = await context.newPage();
    listen(page, (line) => {
      if (expectedNoise?.test(line) !== true) noise.push(line);
    });
    if (signedIn) await signIn(context, stage.host.url);
    await page.goto(path);
    return page;
  };
  return stage;
}

async function launch(): Promise<Browser> {
  if (chromium === undefined) throw new Error("there is no Chromium here");
  const isRoot = process.getuid?.() === 0;
  return engine.launch({
    executablePath: chromium,
    // Its sandbox refuses to run as root, which is what containers of CI do.
    args: isRoot ? ["--no-sandbox"] : [],
  });
}

/** Everything a browser complains about: what scripts log, what they throw, what the policy forbids. */
function listen(page: Page, hear: (line: string) => void): void {
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) hear(message.text());
  });
  page.on("pageerror", (error) => hear(error.message));
}

async function signIn(context: BrowserContext, url: string): Promise<void> {
  const answer = await context.request.post(`${url}/connect/api/v1/session`, {
    headers: { authorization: `Bearer ${adminKey}` },
  });
  if (!answer.ok()) throw new Error(`no session: ${answer.status()} ${await answer.text()}`);
}

/** Its milliseconds differ, so that the connector can always tell how finely the vendor filters. */
function someMail() {
  const hour = 3_600_000;
  return burst({ at: Date.now() - 3 * hour, count: 40, spanMs: 2 * hour - 523 });
}
