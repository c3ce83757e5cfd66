#!/usr/bin/env node
// Builds the console into dist/, packed for its way to the browser, unless what is there is up to date.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { packFiles } from "./pack-files.mjs";

const folder = fileURLToPath(new URL("..", import.meta.url));
const dist = join(folder, "dist");
const stampName = ".built.json";

const stamp = JSON.stringify({ sources: digestOf(sources()) });
if (!isBuilt()) await buildAnew();

function isBuilt() {
  const file = join(dist, stampName);
  return existsSync(file) && readFileSync(file, "utf8") === stamp;
}

async function buildAnew() {
  const began = performance.now();
  // Another value, as test runners set it, would build React and the styles for developers.
  process.env.NODE_ENV = "production";
  // Aside, then in one step: whoever builds at the same time, or serves, finds a whole console or none.
  const aside = join(folder, `.building-${process.pid}`);
  try {
    await build({ root: folder, logLevel: "warn", build: { outDir: aside, emptyOutDir: true } });
    await packFiles(aside);
    writeFileSync(join(aside, stampName), stamp);
    putInPlace(aside);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  console.log(`The console is built, ${((performance.now() - began) / 1_000).toFixed(1)} s.`);
}

function putInPlace(aside) {
  try {
    rmSync(dist, { recursive: true, force: true });
    renameSync(aside, dist);
  } catch (error) {
    // Another build was quicker; it made the same of the same sources.
    if (!isBuilt()) throw error;
  }
}

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
