import type { Page } from "playwright-core";

export interface SeenRow {
  /** Its `aria-rowindex`. */
  readonly at: number;
  /** What its first cell says. */
  readonly text: string;
}

/** Every row of a table of which only those in sight are drawn, as somebody sees them who scrolls to the end. */
export async function scrollThrough(page: Page, table: string): Promise<readonly SeenRow[]> {
  const region = page.getByRole("region", { name: table });
  await region.getByRole("cell").first().waitFor();
  return region.evaluate(rowsPassed);
}

/** Runs in the page. More rows may come at the end; once none has come for a while, that is all. */
async function rowsPassed(scroll: Element): Promise<readonly SeenRow[]> {
  const seen = new Map<number, string>();
  for (let waits = 0; waits < 50;) {
    for (const row of scroll.querySelectorAll("tbody tr[aria-rowindex]")) {
      const text = row.querySelector("td")?.textContent ?? "";
      seen.set(Number(row.getAttribute("aria-rowindex")), text);
    }
    const before = scroll.scrollTop;
    scroll.scrollTop += scroll.clientHeight / 2;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
    waits = scroll.scrollTop === before ? waits + 1 : 0;
  }
  return [...seen].map(([at, text]) => ({ at, text })).toSorted((a, b) => a.at - b.at);
}
