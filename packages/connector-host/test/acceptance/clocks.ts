import { systemClock } from "@sluice/connector-sdk";
import type { Clock } from "@sluice/connector-sdk";

/** The machine's clock, set to another time while everything runs. */
export interface JumpingClock extends Clock {
  jump(byMs: number): void;
}

/** Waits last as long as they do; only what the clock says changes. */
export function jumpingClock(): JumpingClock {
  let offsetMs = 0;
  return {
    now: () => Date.now() + offsetMs,
    sleep: systemClock.sleep,
    jump: (byMs) => void (offsetMs += byMs),
  };
}

/** A clock on which `factor` seconds pass in one. */
export function fastClock(factor: number): Clock {
  const start = Date.now();
  return {
    now: () => Math.floor(start + (Date.now() - start) * factor),
    sleep: (ms, signal) => systemClock.sleep(ms / factor, signal),
  };
}
