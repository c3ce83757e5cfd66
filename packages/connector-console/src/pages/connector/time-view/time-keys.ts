import { moved, zoomed, type Span } from "./span.ts";

export type KeyStep = { readonly to: Span } | "back" | "all";

/** What a key does to the span that is shown; undefined: it is not ours. Pure. */
export function stepOfKey(key: string, span: Span): KeyStep | undefined {
  switch (key) {
    case "+":
    case "=":
    case "ArrowUp":
      return { to: zoomed(span, { factor: 1 / zoomStep }) };
    case "-":
    case "ArrowDown":
      return { to: zoomed(span, { factor: zoomStep }) };
    case "ArrowLeft":
      return { to: moved(span, -0.25) };
    case "ArrowRight":
      return { to: moved(span, 0.25) };
    case "PageUp":
      return { to: moved(span, -1) };
    case "PageDown":
      return { to: moved(span, 1) };
    case "Backspace":
      return "back";
    case "0":
    case "Home":
      return "all";
    default:
      return undefined;
  }
}

/** How much closer one step is. */
export const zoomStep = 2;
