import { useLayoutEffect, useRef, useState, type RefObject } from "react";

/** The width of an element in pixels, as it is now; 0 until it was measured. */
export function useWidth<Part extends HTMLElement>(): readonly [RefObject<Part | null>, number] {
  const ref = useRef<Part>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const part = ref.current;
    if (part === null) return undefined;
    const measure = (): void => setWidth(Math.floor(part.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(part);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
