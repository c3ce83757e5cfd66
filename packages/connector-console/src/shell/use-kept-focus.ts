import { useEffect, type RefObject } from "react";

/** What can take the focus in place of something within it that is gone: a named part of a page, or what scrolls. */
const parts = "[tabindex], section, article, [role=tabpanel], [role=region]";

/**
 * What vanishes while it has the focus would leave it to nothing, and whoever has no mouse without a place in the page.
 * Then it goes to the nearest part around it that is still there; after something over the page, such as a message that
 * was closed, back to where it was.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | undefined;
    /** What of the page had the focus last, and what was around it, from the inside out. */
    let places: readonly HTMLElement[] = [];
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      last = target;
      if (page.current?.contains(target)) places = placesAround(target, page.current);
    };
    const onFocusOut = (): void => {
      // Somebody pointed at nothing in particular: it was given up, not lost.
      setTimeout(() => {
        if (hasNoFocus() && last?.isConnected === true) last = undefined;
      });
    };
    const observer = new MutationObserver(() => {
      if (last === undefined || last.isConnected || !hasNoFocus()) return;
      const place = places.find(({ isConnected }) => isConnected);
      last = undefined;
      if (place !== undefined) giveFocus(place);
    });
    document.addEventListener("focusin", onFocusIn);
    document.addEventListener("focusout", onFocusOut);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", onFocusIn);
      document.removeEventListener("focusout", onFocusOut);
      observer.disconnect();
    };
  }, [page]);
}

function hasNoFocus(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function placesAround(target: HTMLElement, page: HTMLElement): readonly HTMLElement[] {
  const places = [target];
  for (let at: HTMLElement | null = target.parentElement; at !== null; at = at.parentElement) {
    if (at.matches(parts)) places.push(at);
    if (at === page) break;
  }
  return places;
}

function giveFocus(place: HTMLElement): void {
  if (place.tabIndex < 0 && !place.hasAttribute("tabindex")) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
