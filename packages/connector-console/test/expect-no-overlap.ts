import { expect } from "@jest/globals";
import type { Page } from "playwright-core";

/** Fails where the page is wider than the window, or one control of it lies over another; tables scroll within. */
export async function expectNoOverlap(page: Page): Promise<void> {
  const found = await page.evaluate(async () => {
    // What follows the size of the window has followed it then.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    const controls = [...document.querySelectorAll("h1, a, button, input, select")].filter(
      (control) =>
        control.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        control.closest("table") === null &&
        getComputedStyle(control).position !== "fixed",
    );
    const nameOf = (control: Element) =>
      control.getAttribute("aria-label") ?? (control.textContent || control.tagName);
    const isOver = (a: Element, b: Element): boolean => {
      if (a.contains(b) || b.contains(a)) return false;
      const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
      return (
        Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
      );
    };
    return {
      isTooWide: document.documentElement.scrollWidth > innerWidth,
      beside: controls
        .filter((control) => control.getBoundingClientRect().right > innerWidth + 1)
        .map(nameOf),
      over: controls.flatMap((a, at) =>
        controls
          .slice(at + 1)
          .flatMap((b) => (isOver(a, b) ? [`${nameOf(a)} / ${nameOf(b)}`] : [])),
      ),
    };
  });
  expect(found).toEqual({ isTooWide: false, beside: [], over: [] });
}

/** Windows of small notebooks and of projectors. */
export const smallWindows = [
  { width: 1_280, height: 720 },
  { width: 1_024, height: 768 },
] as const;
