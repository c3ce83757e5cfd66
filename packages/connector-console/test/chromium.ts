import { basename } from "node:path";
import { describe } from "@jest/globals";
import { findChromium } from "./find-chromium.ts";

/** The browser on this machine, if there is one. */
export const chromium = findChromium();

/** `describe` for what needs a browser. Without one it says once what is left out, and how to have it. */
export function describeInBrowser(title: string, tests: () => void): void {
  if (chromium !== undefined) {
    // eslint-disable-next-line jest/valid-title, jest/valid-describe-callback
    describe(title, tests);
    return;
  }
  process.stderr.write(
    `Skipped, for want of Chromium: ${title} (${basename(import.meta.filename)}). ` +
      "To run it: apt-get install -y --no-install-recommends chromium\n",
  );
  // Under CI=true a skipped test counts as failed (.ci/count-tests.mjs).
  // eslint-disable-next-line jest/no-disabled-tests, jest/valid-title, jest/valid-describe-callback
  describe.skip(title, tests);
}
