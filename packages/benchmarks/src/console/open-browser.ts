import { chromium, type BrowserContext, type Page } from "playwright-core";
import { adminKey } from "../start-host.ts";
import { findChromium } from "./find-chromium.ts";

/** A browser in which nobody has been to this host yet. */
export interface ConsoleBrowser {
  /** An empty page of a visitor who is signed in; nothing is cached. */
  newVisitor(): Promise<Page>;
  close(): Promise<void>;
}

export async function openBrowser(url: string): Promise<ConsoleBrowser> {
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: findChromium(),
    // Its sandbox refuses to run as root.
    args: isRoot ? ["--no-sandbox"] : [],
  });
  return {
    newVisitor: async () => {
      const context = await browser.newContext({
        baseURL: url,
        viewport: { width: 1_440, height: 900 },
      });
      await signIn(context);
      await context.addInitScript(rememberLongTasks);
      return context.newPage();
    },
    close: () => browser.close(),
  };
}

async function signIn(context: BrowserContext): Promise<void> {
  const answer = await context.request.post("/connect/api/v1/session", {
    headers: { authorization: `Bearer ${adminKey}` },
  });
  if (!answer.ok()) throw new Error(`No session: ${answer.status()} ${await answer.text()}`);
}

/** Runs in the page. The browser calls a task long from 50 ms on. */
const rememberLongTasks = `
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
  }).observe({ entryTypes: ["longtask"] });
`;

/** How long each long task of the page took while `act` ran, ms. */
export async function longTasksDuring(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate("globalThis.longTasks = []");
  await act();
  return page.evaluate<number[]>("globalThis.longTasks");
}
