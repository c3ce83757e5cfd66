import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@jest/globals";
import type { Page } from "playwright-core";

/** Fails with what axe finds serious or critical on the page as it is now, or in a part of it: a dialog over it. */
export async function expectAccessible(page: Page, part = "html"): Promise<void> {
  // Half a fade has half a contrast.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .options({ resultTypes: ["violations"] })
    // There are no frames to gather from: its other way opens a page of its own for that, which takes as long again.
    .setLegacyMode(true)
    .analyze();
  const grave = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ target }) => target.join(" ")) }));
  expect(grave).toEqual([]);
}
