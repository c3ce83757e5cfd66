import type { Page } from "playwright-core";

const longestMs = 60_000;

/**
 * Waits until an expression is true in the page, looking at each frame. Locators look at intervals of up to half a second, which
 * would be measured instead.
 *
 * @throws after a minute
 */
export async function untilTrue(page: Page, expression: string): Promise<void> {
  // In a function handed to the page it would be evaluated there, which the console's policy forbids.
  await page.evaluate(`new Promise((resolve, reject) => {
    const end = performance.now() + ${longestMs};
    const look = () => {
      if (${expression}) resolve();
      else if (performance.now() > end) reject(new Error("It did not come."));
      else requestAnimationFrame(look);
    };
    look();
  })`);
}

/** An expression: whether the page has an element of which the text fulfils a pattern. */
export function shows(selector: string, text: RegExp = /(?:)/): string {
  return `[...document.querySelectorAll(${JSON.stringify(selector)})].some(({ textContent }) => ${String(text)}.test(textContent.trim()))`;
}
