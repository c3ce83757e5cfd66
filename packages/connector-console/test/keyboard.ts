import type { Locator, Page } from "playwright-core";

/** Goes through a page as somebody does who has no mouse, and remembers what such a person could not have seen. */
export interface Keyboard {
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses Tab until `target` has the focus. @throws when it never comes */
  tabTo(target: Locator, key?: TabKey): Promise<void>;
  /** Presses Tab from where the focus is until it leaves the page; what it came by. @throws when it never leaves */
  tabThrough(): Promise<readonly string[]>;
  /** Presses Shift+Tab so often; what it came by. */
  tabBack(stops: number): Promise<readonly string[]>;
  /** What was wrong at the stops so far, each once. */
  problems(): readonly string[];
}

export type TabKey = "Tab" | "Shift+Tab";

/** More than any page has. */
const mostStops = 250;

export function createKeyboard(page: Page): Keyboard {
  const problems = new Set<string>();
  const stop = async (key: TabKey): Promise<string | undefined> => {
    await page.keyboard.press(key);
    const { name, found } = await page.evaluate(lookAtFocus);
    for (const problem of found) problems.add(`${new URL(page.url()).pathname}: ${problem}`);
    return name;
  };
  return {
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    tabTo: async (target, key = "Tab") => {
      await target.waitFor();
      const passed: (string | undefined)[] = [];
      while (!(await target.evaluate((element) => element === document.activeElement))) {
        passed.push(await stop(key));
        if (passed.length > mostStops) {
          throw new Error(
            `${key} never comes to ${String(target)}; last: ${passed.slice(-20).join(", ")}`,
          );
        }
      }
    },
    tabThrough: async () => {
      const passed: string[] = [];
      for (let name = await stop("Tab"); name !== undefined; name = await stop("Tab")) {
        passed.push(name);
        if (passed.length > mostStops) {
          throw new Error(`Tab never leaves the page; last: ${passed.slice(-20).join(", ")}`);
        }
      }
      return passed;
    },
    tabBack: async (stops) => {
      const passed: string[] = [];
      while (passed.length < stops) passed.push((await stop("Shift+Tab")) ?? "nothing");
      return passed;
    },
    problems: () => [...problems],
  };
}

/** Waits until it has: what closes gives the focus back a moment later. */
export async function hasFocus(target: Locator): Promise<void> {
  await target.and(target.page().locator(":focus")).waitFor();
}

interface Stop {
  /** Undefined when nothing of the page has the focus. */
  readonly name: string | undefined;
  readonly found: readonly string[];
}

/** Runs in the page, so everything it needs stands within. */
async function lookAtFocus(): Promise<Stop> {
  const nextFrame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  // Where motion is reduced, transitions still take until the next frame.
  await nextFrame();
  await nextFrame();
  const memory = globalThis as { stopBefore?: { element: Element; look: string } };
  const found: string[] = [];

  const nameOf = (element: Element): string => {
    const labels = (element as HTMLInputElement).labels?.[0]?.textContent;
    const text = element.getAttribute("aria-label") ?? labels ?? element.textContent ?? "";
    const role = element.getAttribute("role") ?? element.tagName.toLowerCase();
    return `${role} "${text.replace(/\s+/g, " ").trim().slice(0, 60)}"`;
  };
  /** What can show the focus. A mere shade of the background is not enough. */
  const styleOf = (element: Element): string => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, borderWidth } =
      getComputedStyle(element);
    const outline = outlineStyle === "none" ? "" : `${outlineWidth} ${outlineColor}`;
    return [outline, boxShadow, borderColor, borderWidth].join(" ");
  };
  /** A field shows it by its frame: around it, or drawn beside it. */
  const lookOf = (element: Element): string => {
    const frames = element.matches("input, [role=combobox]")
      ? [element.parentElement, ...(element.parentElement?.querySelectorAll("fieldset") ?? [])]
      : [];
    return [element, ...frames.filter((frame) => frame !== null)].map(styleOf).join("\n");
  };
  const isSeen = (element: Element): boolean => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x0, x1] = [Math.max(left, 0), Math.min(right, innerWidth)];
    const [y0, y1] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    if (x1 <= x0 || y1 <= y0) return false;
    return [0.5, 0.1, 0.9].some((share) => {
      const there = document.elementFromPoint(x0 + (x1 - x0) * share, (y0 + y1) / 2);
      return there !== null && (element.contains(there) || there.contains(element));
    });
  };

  const before = memory.stopBefore;
  const active = document.activeElement;
  const isAway = active === null || active === document.body;
  if (before?.element.isConnected === true && before.element !== active) {
    const isSame = () => lookOf(before.element) === before.look;
    for (let frames = 0; frames < 20 && isSame(); frames++) await nextFrame();
    if (isSame()) {
      found.push(`nothing shows that ${nameOf(before.element)} has the focus`);
    }
  }
  if (isAway) {
    delete memory.stopBefore;
    return { name: undefined, found };
  }
  // A table that draws only what is in sight draws what it is scrolled to a little later.
  for (let frames = 0; frames < 20 && !isSeen(active); frames++) await nextFrame();
  if (!isSeen(active)) found.push(`${nameOf(active)} has the focus, but is covered`);
  const dialogs = [...document.querySelectorAll("[role=dialog], [role=menu]")];
  const dialog = dialogs.at(-1);
  if (dialog !== undefined && !dialog.parentElement?.contains(active)) {
    found.push(`${nameOf(active)} has the focus behind an open dialog`);
  }
  memory.stopBefore = { element: active, look: lookOf(active) };
  return { name: nameOf(active), found };
}
