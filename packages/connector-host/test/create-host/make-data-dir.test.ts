import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { makeDataDir } from "../../src/create-host/make-data-dir.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sluice-make-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a data directory", () => {
  it("is made with the folders above it, and may be there already", () => {
    const dataDir = join(folder, "a", "b");

    makeDataDir(dataDir);
    makeDataDir(dataDir);

    expect(existsSync(dataDir)).toBe(true);
  });

  it.each([
    ["below a file", () => join(fileIn(folder), "data")],
    ["with a name that is too long", () => join(folder, "x".repeat(300), "data")],
    ["below a link that leads to itself", () => join(loopIn(folder), "data")],
    ["with a name that is none", () => join(folder, "a\0b")],
  ])("%s is refused with a code", (_, dataDir) => {
    expect(() => makeDataDir(dataDir())).toThrow(
      expect.objectContaining({ name: "StartProblem", code: "data_dir_unusable" }),
    );
  });
});

function fileIn(parent: string): string {
  const file = join(parent, "a-file");
  writeFileSync(file, "");
  return file;
}

function loopIn(parent: string): string {
  const link = join(parent, "loop");
  symlinkSync(link, link);
  return link;
}
