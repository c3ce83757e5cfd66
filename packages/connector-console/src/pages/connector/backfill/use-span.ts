import { useState } from "react";
import { fromField, toField } from "../../../parts/time-field.ts";
import { checkSpan, spanOf, type Span, type SpanPreset } from "./backfill-range.ts";

/** What stands in the fields for date and time. */
export interface SpanFields {
  readonly since: string;
  readonly until: string;
}

export type SpanChoice = SpanPreset | "own";

/** The span that is chosen: a preset, which moves with the time, or one's own. */
export function useSpan(reach: Span) {
  const [preset, setPreset] = useState<SpanPreset>("day");
  const [own, setOwn] = useState<SpanFields>();
  const span = spanOf(preset, reach);
  const fields = own ?? { since: toField(span.since), until: toField(span.until) };
  const check = checkSpan(
    own === undefined ? span : { since: fromField(own.since), until: fromField(own.until) },
    reach,
  );
  const chosen: SpanChoice = own === undefined ? preset : "own";
  const choose = (id: SpanChoice): void => {
    setOwn(id === "own" ? fields : undefined);
    if (id !== "own") setPreset(id);
  };
  const change = (part: Partial<SpanFields>): void => setOwn({ ...fields, ...part });
  return { chosen, choose, fields, change, check };
}
