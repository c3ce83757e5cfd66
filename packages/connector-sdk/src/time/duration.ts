const unitsMs = {
  w: 7 * 24 * 60 * 60 * 1000,
  d: 24 * 60 * 60 * 1000,
  h: 60 * 60 * 1000,
  m: 60 * 1000,
  s: 1000,
  ms: 1,
} as const;

type Unit = keyof typeof unitsMs;

const printed: readonly Unit[] = ["d", "h", "m", "s", "ms"];

/**
 * Milliseconds of a duration as people write it: `5m`, `14d`, `1h30m`, `1.5s`, `250ms`; units `w d h m s ms`.
 *
 * @throws RangeError that says what was expected
 */
export function parseDurationMs(text: string): number {
  const compact = text.trim().toLowerCase().replaceAll(/\s+/g, "");
  if (!/^(?:\d+(?:\.\d+)?(?:ms|[wdhms]))+$/.test(compact)) {
    throw new RangeError(
      `Expected a duration such as 30s, 5m, 1h30m or 14d, got "${text.slice(0, 40)}"`,
    );
  }
  let totalMs = 0;
  for (const [, amount, unit] of compact.matchAll(/([\d.]+)(ms|[wdhms])/g)) {
    totalMs += Number(amount) * unitsMs[unit as Unit];
  }
  return Math.round(totalMs);
}

/** A duration in milliseconds as `parseDurationMs` reads it, e.g. `1h30m`; `0s` for nothing, with `-` when negative. */
export function formatDuration(ms: number): string {
  const whole = Math.round(Math.abs(ms));
  if (whole === 0) return "0s";
  let restMs = whole;
  let text = ms < 0 ? "-" : "";
  for (const unit of printed) {
    const amount = Math.floor(restMs / unitsMs[unit]);
    restMs -= amount * unitsMs[unit];
    if (amount > 0) text += `${amount}${unit}`;
  }
  return text;
}
