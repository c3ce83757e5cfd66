import { useEffect, useEffectEvent } from "react";
import { useLocation, useNavigationType, useSearchParams } from "react-router";
import type { View } from "./time-view.ts";
import { readView, writeView } from "./view-address.ts";

/** Browsers let a page change its address only so often; a wheel turns faster. */
const restMs = 200;

/** Marks what was written here, as opposed to a link that was followed. */
const ours = { isViewOfTime: true } as const;

/** Keeps the address of the page saying what is shown, so that it shows the same again; follows links and steps in history. */
export function useViewAddress(view: View, show: (view: View) => void): void {
  const [params, setParams] = useSearchParams();
  const { key, state } = useLocation();
  const isStepInHistory = useNavigationType() === "POP";
  const write = useEffectEvent(() => {
    const next = writeView(view, params);
    if (next.toString() !== params.toString()) setParams(next, { replace: true, state: ours });
  });
  useEffect(() => {
    const resting = setTimeout(write, restMs);
    return () => clearTimeout(resting);
  }, [view]);
  const follow = useEffectEvent(() => {
    if (isStepInHistory || !isOurs(state)) show(readView(params));
  });
  useEffect(() => follow(), [key]);
}

function isOurs(state: unknown): boolean {
  return (state as Partial<typeof ours> | null)?.isViewOfTime === true;
}
