import { useCallback, useEffect, useState, type RefObject } from "react";

interface Hidden {
  readonly left: boolean;
  readonly right: boolean;
}

/** Tells styles whether columns are out of sight at either side. */
export function useScrollHints(scroll: RefObject<HTMLElement | null>) {
  const [hidden, setHidden] = useState<Hidden>({ left: false, right: false });
  const look = useCallback(() => {
    const { current } = scroll;
    if (current === null) return;
    const left = current.scrollLeft > 0;
    const right = current.scrollLeft + current.clientWidth < current.scrollWidth - 1;
    setHidden((last) => (last.left === left && last.right === right ? last : { left, right }));
  }, [scroll]);
  useEffect(() => {
    const observer = new ResizeObserver(look);
    if (scroll.current !== null) observer.observe(scroll.current);
    return () => observer.disconnect();
  }, [look, scroll]);
  return { onScroll: look, "data-moved": hidden.left, "data-hides": hidden.right };
}
