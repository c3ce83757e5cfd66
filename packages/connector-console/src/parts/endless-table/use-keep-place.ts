import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { countJoined } from "./count-joined.ts";

type Id = string | number;

export interface KeepPlaceOptions {
  readonly scroll: RefObject<HTMLElement | null>;
  /** Of all rows, the first first. */
  readonly ids: readonly Id[];
  readonly rowHeight: number;
}

/** Rows that join above what is being read push nothing away: they are counted until the reader goes to the top. */
export function useKeepPlace({ scroll, ids, rowHeight }: KeepPlaceOptions) {
  const [first] = ids;
  /** The first row when the reader left the top; undefined while there, where the newest is what one wants to see. */
  const [left, setLeft] = useState<{ readonly first: Id | undefined }>();
  const before = useRef(first);
  useLayoutEffect(() => {
    const count = countJoined(ids, before.current);
    before.current = first;
    if (count > 0 && scroll.current?.scrollTop !== 0) {
      scroll.current?.scrollBy({ top: count * rowHeight, behavior: "instant" });
    }
  }, [scroll, ids, rowHeight, first]);
  const onScroll = useCallback(() => {
    const isAtTop = scroll.current?.scrollTop === 0;
    setLeft((last) => (isAtTop ? undefined : (last ?? { first: before.current })));
  }, [scroll]);
  const toTop = useCallback(() => {
    scroll.current?.scrollTo({ top: 0 });
    scroll.current?.focus();
  }, [scroll]);
  return { joined: countJoined(ids, left?.first), onScroll, toTop };
}
