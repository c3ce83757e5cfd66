import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, it } from "@jest/globals";

const folder = fileURLToPath(new URL("../", import.meta.url));

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const mostBytes = 250_000;

it("a first visit to the overview loads less than 250 kB of scripts and styles, packed by gzip", () => {
  execFileSync(process.execPath, [`${folder}build/build-console.mjs`], { stdio: "ignore" });
  const manifest = JSON.parse(readFileSync(`${folder}dist/.vite/manifest.json`, "utf8")) as Record<
    string,
    Chunk
  >;

  const files = ["index.html", "src/pages/connectors/connectors-page.tsx"].flatMap((entry) =>
    filesOf(manifest, entry),
  );
  const bytes = [...new Set(files)]
    .map((file) => gzipSync(readFileSync(`${folder}dist/${file}`), { level: 9 }).length)
    .reduce((sum, length) => sum + length, 0);

  expect(bytes).toBeLessThan(mostBytes);
  // Else this test has lost sight of what is loaded.
  expect(bytes).toBeGreaterThan(mostBytes / 5);
});

/** What a part needs before it can be shown. */
function filesOf(manifest: Readonly<Record<string, Chunk>>, name: string): string[] {
  const chunk = manifest[name];
  if (chunk === undefined) throw new Error(`the build has no ${name}`);
  const { file, imports = [], css = [] } = chunk;
  return [file, ...css, ...imports.flatMap((one) => filesOf(manifest, one))];
}
