#!/usr/bin/env node
// Writes src/api/openapi.d.ts from the OpenAPI document of a host.
//
//   node build/write-api-types.mjs                    starts a host for the moment
//   node build/write-api-types.mjs --url http://…     asks one that runs
//   node build/write-api-types.mjs --check            writes nothing; fails when the file is not up to date
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import openapiTS, { astToString } from "openapi-typescript";

const file = new URL("../src/api/openapi.d.ts", import.meta.url);
const hostMain = fileURLToPath(new URL("../../connector-host/src/main.ts", import.meta.url));
const { values } = parseArgs({
  options: { url: { type: "string" }, check: { type: "boolean", default: false } },
});

const types = await typesOf(values.url ?? (await withHost()));
if (!values.check) writeFileSync(file, types);
else if (readFileSync(file, "utf8") !== types) {
  console.error("src/api/openapi.d.ts does not match the host's /openapi.json.");
  console.error("Run: npm run api-types -w packages/connector-console");
  process.exitCode = 1;
}

/** @param {string | object} source address of a host, or its document */
async function typesOf(source) {
  const document =
    typeof source === "string" ? await (await fetch(`${source}/openapi.json`)).json() : source;
  const head =
    "// Written by build/write-api-types.mjs from the host's /openapi.json: not by hand.\n\n";
  return head + astToString(await openapiTS(document, { alphabetize: true }));
}

/** Runs a host from its sources until its document is read. */
async function withHost() {
  const dataDir = mkdtempSync(join(tmpdir(), "sluice-api-types-"));
  const child = spawn(process.execPath, ["--conditions=@sluice/source", hostMain, "serve"], {
    env: { PATH: process.env.PATH, SLUICE_DATA_DIR: dataDir, SLUICE_PORT: "0" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    const url = await new Promise((resolve, reject) => {
      let text = "";
      child.stdout.on("data", (chunk) => {
        text += chunk;
        const [, found] = /runs at (\S+)/.exec(text) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.on("exit", (code) => reject(new Error(`the host ended with ${code}`)));
    });
    return await (await fetch(`${url}/openapi.json`)).json();
  } finally {
    child.kill("SIGTERM");
    await new Promise((resolve) => child.on("close", resolve));
    rmSync(dataDir, { recursive: true, force: true });
  }
}
