import { common, fitInto, lengthOf, type Span } from "./span.ts";

/** What is looked at: everything, the newest time (it goes on with the clock), or a fixed span. */
export type View =
  { readonly kind: "all" } | { readonly kind: "last"; readonly ms: number } | SpanView;

interface SpanView extends Span {
  readonly kind: "span";
}

/** The view, and those before it, newest last. */
export interface TimeView {
  readonly view: View;
  readonly past: readonly View[];
}

export type TimeViewAction = { readonly do: "show"; readonly view: View } | { readonly do: "back" };

export const wholeView: TimeView = { view: { kind: "all" }, past: [] };

const mostPast = 50;

/** Steps that are taken in one go, as by a wheel, come back in one go. */
export function nextView(now: TimeView, action: TimeViewAction): TimeView {
  if (action.do === "back") {
    return { view: now.past.at(-1) ?? { kind: "all" }, past: now.past.slice(0, -1) };
  }
  if (sameView(now.view, action.view)) return now;
  return { view: action.view, past: [...now.past, now.view].slice(-mostPast) };
}

/** The span of a view within what there is. Pure. */
export function spanOf(view: View, bounds: Span): Span {
  switch (view.kind) {
    case "all":
      return bounds;
    case "last":
      return common({ since: bounds.until - view.ms, until: bounds.until }, bounds) ?? bounds;
    case "span":
      return fitInto(view, bounds);
  }
}

/** A view of a span; one that holds everything is the view of everything, and goes on with the clock. Pure. */
export function viewOf(span: Span, bounds: Span): View {
  const fitted = fitInto(span, bounds);
  return lengthOf(fitted) >= lengthOf(bounds) ? { kind: "all" } : { kind: "span", ...fitted };
}

function sameView(a: View, b: View): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
