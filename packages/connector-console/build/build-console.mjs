#!/usr/bin/env node
// Builds the console into dist/, packed for its way to the browser, unless what is there is up to date.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { packFiles } from "./pack-files.mjs";

const folder = fileURLToPath(new URL("..", import.meta.url));
const dist = join(folder, "dist");
const stampFile = join(dist, ".built.json");

const stamp = JSON.stringify({ sources: digestOf(sources()) });
if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) process.exit(0);

const began = performance.now();
await build({ root: folder, logLevel: "warn" });
await packFiles(dist);
writeFileSync(stampFile, stamp);
console.log(`The console is built, ${((performance.now() - began) / 1_000).toFixed(1)} s.`);

/** Everything the result depends on; the lock stands for the libraries. */
function sources() {
  const parts = ["src", "public", "build"].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const single = ["index.html", "vite.config.mjs", "package.json", "../../package-lock.json"];
  return [...parts, ...single.map((name) => join(folder, name))].toSorted();
}

function digestOf(files) {
  const hash = createHash("sha256").update(process.version);
  for (const file of files) hash.update(file.slice(folder.length)).update(readFileSync(file));
  return hash.digest("hex");
}
