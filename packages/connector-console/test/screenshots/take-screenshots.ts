import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium as engine, type Browser } from "playwright-core";
import { findChromium } from "../find-chromium.ts";
import { adminKey } from "../start-host.ts";
import { setScene, type Scene } from "./set-scene.ts";
import { shotsOf, type Shot } from "./shots.ts";

const folder = fileURLToPath(new URL("../../../../docs/images/", import.meta.url));
/** What is animated in spite of all, and what follows the last answer. */
const settleMs = 600;

await takeScreenshots(new Set(process.argv.slice(2)));

/** Takes the pictures of the documentation, or those that are named. */
async function takeScreenshots(wanted: ReadonlySet<string>): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("There is no Chromium here.");
  mkdirSync(folder, { recursive: true });
  say("The scene is set: a minute or two");
  const scene = await setScene();
  const isRoot = process.getuid?.() === 0;
  const browser = await engine.launch({ executablePath, args: isRoot ? ["--no-sandbox"] : [] });
  try {
    for (const shot of shotsOf(scene)) {
      if (wanted.size === 0 || wanted.has(shot.name)) await take(browser, scene, shot);
    }
  } finally {
    await browser.close();
    await scene.remove();
  }
}

async function take(browser: Browser, { host }: Scene, shot: Shot): Promise<void> {
  const { name, path, scheme = "light", isSignedIn = true, prepare } = shot;
  const context = await browser.newContext({
    baseURL: host.url,
    viewport: { width: 1_440, height: 900 },
    colorScheme: scheme,
    reducedMotion: "reduce",
    locale: "en-US",
    timezoneId: "Europe/Berlin",
  });
  if (isSignedIn) {
    const headers = { authorization: `Bearer ${adminKey}` };
    await context.request.post("/connect/api/v1/session", { headers });
  }
  const page = await context.newPage();
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await prepare?.(page);
  await page.waitForTimeout(settleMs);
  await page.screenshot({ path: `${folder}${name}.png`, caret: "hide" });
  await context.close();
  say(`docs/images/${name}.png`);
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}
