/** What a sliding window of requests remembers. Plain data; every change makes a new value. */
export interface SlotState {
  /** Requests allowed within any `perMs`. */
  readonly limit: number;
  /** Length of the sliding window, in milliseconds. */
  readonly perMs: number;
  /** When the latest requests went out, epoch milliseconds, ascending; at most `limit` of them. */
  readonly sent: readonly number[];
  /** No request before this time, epoch milliseconds; 0 when nothing blocks. */
  readonly blockedUntil: number;
  /** When that was said, epoch milliseconds. */
  readonly blockedAt: number;
}

export function emptySlots(limit: number, perMs: number): SlotState {
  return { limit, perMs, sent: [], blockedUntil: 0, blockedAt: 0 };
}

/** The earliest time, at or after `now`, when the next request may go out; epoch milliseconds. */
export function nextSlot(state: SlotState, now: number): number {
  const oldest = state.sent.at(-state.limit);
  const free = oldest === undefined ? now : oldest + state.perMs;
  return Math.max(now, free, state.blockedUntil);
}

/** The state after a request went out at `now`. */
export function takeSlot(state: SlotState, now: number): SlotState {
  const recent = usedSlots(state, now);
  const kept = recent === 0 ? [] : state.sent.slice(-recent);
  return { ...state, sent: [...kept, now].slice(-state.limit) };
}

/** The state in which nothing goes out before `until`, as said at `now`; a block is never shortened. */
export function blockSlots(state: SlotState, until: number, now: number): SlotState {
  return until <= state.blockedUntil ? state : { ...state, blockedUntil: until, blockedAt: now };
}

/** The state as it should be after the clock was set back: nothing lies in the future, waits keep their length. */
export function rebaseSlots(state: SlotState, now: number): SlotState {
  const newest = state.sent.at(-1) ?? now;
  if (newest <= now && state.blockedAt <= now) return state;
  const isBlockedAhead = state.blockedAt > now;
  return {
    ...state,
    sent: state.sent.map((at) => Math.min(at, now)),
    ...(isBlockedAhead && {
      blockedUntil: now + state.blockedUntil - state.blockedAt,
      blockedAt: now,
    }),
  };
}

/** How many requests went out within the window that ends at `now`. */
export function usedSlots(state: SlotState, now: number): number {
  return state.sent.filter((at) => at > now - state.perMs).length;
}
