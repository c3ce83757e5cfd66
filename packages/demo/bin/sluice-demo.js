#!/usr/bin/env node
import { existsSync } from "node:fs";

const [major, minor] = process.versions.node.split(".").map(Number);
const main = new URL("../dist/main.js", import.meta.url);

if (major < 24 || (major === 24 && minor < 15) || major === 25) {
  fail(
    `sluice-demo needs Node 24.15 or newer (or 26), but this is ${process.version}. ` +
      "In the repository, `npx sluice-demo` and `npm run` use the Node that `npm ci` installed.",
  );
} else if (!existsSync(main)) {
  fail("sluice-demo is not built yet: run `npm run build` in the repository first.");
} else {
  await import(main.href);
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
