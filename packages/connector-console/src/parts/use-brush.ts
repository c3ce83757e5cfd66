import { useState, type PointerEvent } from "react";

/** Shares of the width, 0 to 1; the first is the smaller. */
export type Span = readonly [from: number, to: number];

export interface BrushOptions {
  readonly onBrush: (span: Span) => void;
  /** Down and up at the same place. */
  readonly onClick: (share: number) => void;
  /** Where the pointer is; undefined when it has left. */
  readonly onOver: (share: number | undefined) => void;
}

/** Narrower than this is a click. */
const leastShare = 0.004;

/** Marks a span of an element by dragging over it. */
export function useBrush({ onBrush, onClick, onOver }: BrushOptions) {
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number }>();
  const span: Span | undefined =
    drag === undefined ? undefined : [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)];
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const share = shareOf(event);
      setDrag({ from: share, to: share });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const share = shareOf(event);
      onOver(share);
      setDrag((now) => (now === undefined ? undefined : { ...now, to: share }));
    },
    onPointerUp: (): void => {
      setDrag(undefined);
      if (span === undefined) return;
      if (span[1] - span[0] < leastShare) onClick(span[0]);
      else onBrush(span);
    },
    onPointerCancel: (): void => setDrag(undefined),
    onPointerLeave: (): void => onOver(undefined),
  };
  const isShown = span !== undefined && span[1] - span[0] >= leastShare;
  return { span: isShown ? span : undefined, handlers };
}

function shareOf({ clientX, currentTarget }: PointerEvent<HTMLElement>): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return Math.min(Math.max((clientX - left) / width, 0), 1);
}
