/** Colours of a chart: a canvas knows no variables of the style sheet. */
export interface Palette {
  readonly text: string;
  readonly line: string;
  readonly bar: string;
  readonly overCap: string;
  readonly cap: string;
  readonly surface: string;
  readonly font: string;
}

/** The colours that hold where the element is, light or dark. */
export function paletteOf(element: Element): Palette {
  const styles = getComputedStyle(element);
  const read = (name: string): string => styles.getPropertyValue(name).trim();
  return {
    text: read("--text-quiet"),
    line: read("--line"),
    bar: read("--accent"),
    overCap: read("--state-degraded"),
    cap: read("--state-failed"),
    surface: read("--surface"),
    font: `11.5px ${read("--font")}`,
  };
}
