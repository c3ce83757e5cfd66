import type { Settings } from "@sluice/connector-host";
import { startDemo } from "./start-demo.ts";
import { watchProgress, type Screen } from "./watch-progress.ts";
import { welcome } from "./welcome.ts";

/** The process around the demo. */
export interface DemoProcess {
  readonly screen: Screen;
  readonly workingDir: string;
  /** Resolves when the demo shall end. */
  readonly asked: Promise<unknown>;
}

/** Runs the demo until it is asked to end, and drains it. */
export async function runDemo(
  settings: Settings,
  version: string,
  { screen, workingDir, asked }: DemoProcess,
): Promise<void> {
  const demo = await startDemo(settings, version);
  const watching = new AbortController();
  screen.write(welcome({ ...demo, workingDir }));
  const watched = watchProgress(demo.url, screen, watching.signal);
  await asked;
  watching.abort();
  await watched;
  screen.write("Ending: what was read is kept.\n");
  await demo.stop();
}
