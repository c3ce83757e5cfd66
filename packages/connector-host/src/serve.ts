import type { Settings } from "./config/settings.ts";
import { createHost } from "./create-host.ts";
import type { Host } from "./create-host.ts";
import { limitHeap } from "./limit-heap.ts";

export interface ServeOptions {
  readonly settings: Settings;
  readonly version: string;
  readonly process: Pick<NodeJS.Process, "stderr" | "stdout" | "on" | "off">;
  /** Called once the host answers. */
  readonly onReady?: (host: Host) => void | Promise<void>;
}

const signals = ["SIGINT", "SIGTERM"] as const;

/** Runs a host until SIGINT or SIGTERM, then drains it. */
export async function serve({ settings, version, process, onReady }: ServeOptions): Promise<void> {
  const unlimit = limitHeap();
  const { promise: asked, resolve: stop } = Promise.withResolvers<void>();
  for (const signal of signals) process.on(signal, stop);
  try {
    const host = await createHost({ settings, version, logStream: process.stderr });
    process.stdout.write(welcome(host));
    await onReady?.(host);
    await asked;
    await host.stop();
  } finally {
    unlimit();
    for (const signal of signals) process.off(signal, stop);
  }
}

function welcome({ url, createdKey }: Host): string {
  const key =
    createdKey === undefined
      ? "Sign in with the administrator key (SLUICE_ADMIN_KEY, or the one printed at the first start).\n"
      : `Administrator key, shown this once: ${createdKey}\n`;
  return `Sluice runs at ${url}\n${key}Console: ${url}   API: ${url}/openapi.json   metrics: ${url}/metrics   help: npx sluice --help\n`;
}
