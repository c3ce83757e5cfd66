#!/usr/bin/env node
// Packs each public package as npm would publish it, and lets publint (is package.json true?) and
// attw (do the types resolve?) look at the tarball. Run it after `npm run build`.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

const root = fileURLToPath(new URL("..", import.meta.url));
const tarballs = mkdtempSync(join(tmpdir(), "sluice-packages-"));

try {
  for (const folder of readdirSync(join(root, "packages"))) {
    const directory = join(root, "packages", folder);
    const manifest = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
    if (manifest.private !== true) await checkPackage(directory, manifest);
  }
} finally {
  rmSync(tarballs, { recursive: true });
}

async function checkPackage(directory, manifest) {
  const pack = ["pack", "--json", "--pack-destination", tarballs];
  const [{ filename, files }] = JSON.parse(run("npm", pack, directory));
  const problems = [
    ...(await publintProblems(directory, manifest)),
    ...missingFiles(files, manifest),
    ...(isLibrary(manifest) ? attwProblems(join(tarballs, filename)) : []),
  ];
  console.log(
    `${problems.length === 0 ? "ok" : "FAILED"} ${manifest.name} (${files.length} files)`,
  );
  for (const problem of problems) console.log(`   ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}

async function publintProblems(directory, manifest) {
  const { messages } = await publint({ pkgDir: directory, pack: "npm", strict: true });
  return messages
    .filter(({ type }) => type !== "suggestion")
    .map((message) => `publint: ${formatMessage(message, manifest)}`);
}

/** The console is no library: what it offers is the folder of its built pages. */
function isLibrary({ exports }) {
  return exports["."] !== undefined;
}

/** LICENSE is not asked for here: it stands in the root, and lerna copies it in when it publishes. */
function missingFiles(files, manifest) {
  const packed = new Set(files.map(({ path }) => path));
  const built = isLibrary(manifest) ? ["dist/index.js", "dist/index.d.ts"] : ["dist/index.html"];
  return ["README.md", ...built, ...Object.values(manifest.bin ?? {})]
    .filter((path) => !packed.has(path))
    .map((path) => `the tarball lacks ${path}`);
}

function attwProblems(tarball) {
  const attw = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
  try {
    run(process.execPath, [attw, tarball, "--profile", "esm-only", "--format", "ascii"], root);
    return [];
  } catch (error) {
    return [`attw: ${error.stdout}${error.stderr}`];
  }
}

function run(command, args, cwd) {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
