import { useEffect, useEffectEvent, type RefObject } from "react";
import type { TimeViewing } from "../time-view/use-time-view.ts";

/**
 * The wheel zooms at the pointer, and moves sideways. Where the part has no focus it needs Ctrl, so that a page that is
 * scrolled past it goes on scrolling.
 */
export function useWheel(part: RefObject<HTMLElement | null>, viewing: TimeViewing): void {
  const turn = useEffectEvent((event: WheelEvent): void => {
    const element = part.current;
    if (element === null) return;
    if (!event.ctrlKey && document.activeElement !== element) return;
    event.preventDefault();
    const { left, width } = element.getBoundingClientRect();
    const share = (event.clientX - left) / width;
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) viewing.move(event.deltaX / width);
    else if (event.deltaY < 0) viewing.zoomIn(share);
    else viewing.zoomOut(share);
  });
  useEffect(() => {
    const element = part.current;
    const onWheel = (event: WheelEvent): void => turn(event);
    // React's own listener is passive: it could not keep the page from scrolling.
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  }, [part]);
}
