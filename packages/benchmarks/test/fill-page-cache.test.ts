import { existsSync, globSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { fillPageCache } from "../src/fill-page-cache.ts";

const mebi = 2 ** 20;

it("reads as many blanks as it is told, from a file that takes no room, and leaves nothing behind", () => {
  const before = new Set(blanks());
  const filled = fillPageCache(20 * mebi + 1);
  const [file = ""] = blanks().filter((one) => !before.has(one));
  expect(filled.bytes).toBe(20 * mebi + 1);
  expect(statSync(file).size).toBe(20 * mebi + 1);
  expect(statSync(file).blocks * 512).toBeLessThan(mebi);
  filled.remove();
  expect(existsSync(file)).toBe(false);
});

function blanks(): string[] {
  return globSync(join(tmpdir(), "sluice-bench-cache-*", "blanks"));
}
