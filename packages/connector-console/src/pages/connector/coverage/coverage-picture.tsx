import { useMemo, useRef, useState } from "react";
import { useBrush } from "../../../parts/use-brush.ts";
import { useWidth } from "../../../parts/use-width.ts";
import { around, lengthOf } from "../time-view/span.ts";
import { TicksLine } from "../time-view/ticks-line.tsx";
import type { TimeViewing } from "../time-view/use-time-view.ts";
import { AtPointer, type Pointed } from "./at-pointer.tsx";
import styles from "./coverage.module.css";
import { MapDrawing } from "./map-drawing.tsx";
import type { StreamMap } from "./maps.ts";
import { OverviewStrip } from "./overview-strip.tsx";
import { gapMarks, markAt } from "./segments.ts";
import { spanWords } from "./span-words.ts";
import { useWheel } from "./use-wheel.ts";

export interface CoveragePictureProps {
  readonly name: string;
  readonly map: StreamMap;
  readonly viewing: TimeViewing;
  /** Says how it is used, while the pointer is elsewhere. */
  readonly hasHint: boolean;
}

const height = 72;

/** The element that takes the focus and the keys. */
export function pictureId(stream: string): string {
  return `coverage-of-${stream}`;
}

/** The map over the time shown, below it all of the map in small, and what is under the pointer. */
export function CoveragePicture({ name, map, viewing, hasHint }: CoveragePictureProps) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<Pointed>({});
  return (
    <div ref={frame}>
      <Picture name={name} map={map} viewing={viewing} width={width} onPoint={setPointed} />
      <TicksLine span={viewing.span} width={width} />
      <OverviewStrip map={map} viewing={viewing} width={width} />
      <AtPointer pieces={map.pieces} hasHint={hasHint} {...pointed} />
    </div>
  );
}

interface PictureProps extends Omit<CoveragePictureProps, "hasHint"> {
  readonly width: number;
  readonly onPoint: (pointed: Pointed) => void;
}

/** Dragging, the wheel and keys change the time that is shown; a click on a gap's mark goes there. */
function Picture({ name, map, viewing, width, onPoint }: PictureProps) {
  const { span, bounds } = viewing;
  const part = useRef<HTMLDivElement>(null);
  const at = (share: number): number => span.since + share * lengthOf(span);
  const marks = useMemo(() => gapMarks(map.pieces, span, width), [map.pieces, span, width]);
  const brush = useBrush({
    onBrush: ([from, to]) => viewing.showSpan({ since: at(from), until: at(to) }),
    onClick: (share) => {
      const mark = markAt(marks, share * width);
      if (mark !== undefined) viewing.showSpan(around(mark));
    },
    onOver: (share) => onPoint(share === undefined ? {} : { at: at(share) }),
  });
  useWheel(part, viewing);
  return (
    <div
      ref={part}
      id={pictureId(map.stream)}
      className={styles["picture"]}
      role="slider"
      tabIndex={0}
      aria-label={`Coverage of ${name}, time shown`}
      aria-describedby="coverage-keys"
      aria-valuemin={bounds.since}
      aria-valuemax={bounds.until}
      aria-valuenow={Math.round((span.since + span.until) / 2)}
      aria-valuetext={spanWords(map.pieces, span)}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (viewing.press(event.key)) event.preventDefault();
      }}
      {...brush.handlers}
    >
      <MapDrawing map={map} span={span} width={width} height={height} marks={marks} />
      {brush.span === undefined ? null : <Brush from={brush.span[0]} to={brush.span[1]} />}
    </div>
  );
}

function Brush({ from, to }: { readonly from: number; readonly to: number }) {
  return (
    <div
      className={styles["brush"]}
      style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
    />
  );
}
