import { fileURLToPath } from "node:url";

/** Path of a module in the same folder, built or as a source, whichever runs. */
export function fileBeside(moduleUrl: string, name: string): string {
  const extension = moduleUrl.endsWith(".ts") ? "ts" : "js";
  return fileURLToPath(new URL(`./${name}.${extension}`, moduleUrl));
}
