import { useCallback, useMemo, useReducer } from "react";
import { useSearchParams } from "react-router";
import { moved, zoomed, type Span } from "./span.ts";
import { stepOfKey, zoomStep } from "./time-keys.ts";
import { nextView, spanOf, viewOf, wholeView, type TimeView, type View } from "./time-view.ts";
import { useViewAddress } from "./use-view-address.ts";
import { readView } from "./view-address.ts";

/** Which time is shown, and every way to change it. */
export interface TimeViewing {
  readonly view: View;
  readonly span: Span;
  readonly bounds: Span;
  readonly hasPast: boolean;
  readonly show: (view: View) => void;
  /** The same function while the bounds are the same. */
  readonly showSpan: (span: Span) => void;
  readonly back: () => void;
  /** @param share where in the span the closest look shall be, 0 to 1; the middle by default */
  readonly zoomIn: (share?: number) => void;
  readonly zoomOut: (share?: number) => void;
  readonly move: (share: number) => void;
  /** True when the key was one of ours. */
  readonly press: (key: string) => boolean;
}

/** Keeps which part of the bounds is shown, in the address too; the newest time goes on with them. */
export function useTimeView(given: Span): TimeViewing {
  const [params] = useSearchParams();
  const [{ view, past }, act] = useReducer(nextView, params, viewOfAddress);
  const bounds = useSame(given);
  const span = useSame(spanOf(view, bounds));
  const show = useCallback((to: View) => act({ do: "show", view: to }), []);
  useViewAddress(view, show);
  const showSpan = useCallback((to: Span) => show(viewOf(to, bounds)), [show, bounds]);
  const back = (): void => act({ do: "back" });
  return {
    view,
    span,
    bounds,
    hasPast: past.length > 0,
    show,
    showSpan,
    back,
    zoomIn: (share = 0.5) => showSpan(zoomed(span, { factor: 1 / zoomStep, share })),
    zoomOut: (share = 0.5) => showSpan(zoomed(span, { factor: zoomStep, share })),
    move: (share) => showSpan(moved(span, share)),
    press: (key) => {
      const step = stepOfKey(key, span);
      if (step === undefined) return false;
      if (step === "back") back();
      else if (step === "all") show({ kind: "all" });
      else showSpan(step.to);
      return true;
    },
  };
}

function viewOfAddress(params: URLSearchParams): TimeView {
  return { ...wholeView, view: readView(params) };
}

/** The same object while it says the same, so that what is drawn of it is kept. */
function useSame({ since, until }: Span): Span {
  return useMemo(() => ({ since, until }), [since, until]);
}
