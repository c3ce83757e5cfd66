import type { Clock } from "@sluice/connector-sdk";
import { createLock } from "../instances/lock.ts";

/** Counts failed sign-ins by address, so that a key cannot be guessed by trying. */
export interface AttemptLimit {
  /** How long `address` has to wait, in milliseconds; 0 when it may try. */
  waitMs(address: string): number;
  failed(address: string): void;
  /** Runs one try after another, so that many at once are counted like many in a row. */
  inTurn<T>(tryOnce: () => Promise<T>): Promise<T>;
}

export interface AttemptLimitOptions {
  readonly clock: Pick<Clock, "now">;
  /** @default 30 */
  readonly failures?: number;
  /** @default 60_000 */
  readonly windowMs?: number;
}

/** Addresses remembered at once; past that the oldest is forgotten, so that memory stays bounded. */
const mostAddresses = 10_000;

/** Allows `failures` wrong keys from one address within `windowMs`. A right key counts for nothing. */
export function createAttemptLimit(options: AttemptLimitOptions): AttemptLimit {
  const { clock, failures = 30, windowMs = 60_000 } = options;
  const spells = new Map<string, { count: number; readonly until: number }>();
  const current = (address: string) => {
    const spell = spells.get(address);
    if (spell === undefined || spell.until > clock.now()) return spell;
    spells.delete(address);
    return undefined;
  };

  return {
    inTurn: createLock(),
    waitMs(address) {
      const spell = current(address);
      return spell === undefined || spell.count < failures ? 0 : spell.until - clock.now();
    },
    failed(address) {
      const spell = current(address);
      if (spell !== undefined) {
        spell.count += 1;
        return;
      }
      const oldest = spells.keys().next();
      if (spells.size >= mostAddresses && oldest.value !== undefined) spells.delete(oldest.value);
      spells.set(address, { count: 1, until: clock.now() + windowMs });
    },
  };
}
