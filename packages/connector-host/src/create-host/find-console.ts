import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where the console that is installed beside the host was built to; the folder need not be there. */
export function consoleFolder(): string {
  const manifest = createRequire(import.meta.url).resolve("@sluice/connector-console/package.json");
  return join(dirname(manifest), "dist");
}
