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
}

export function emptySlots(limit: number, perMs: number): SlotState {
  return { limit, perMs, sent: [], blockedUntil: 0 };
}

/** The earliest time, at or after `now`, when the next request may go out; epoch milliseconds. */
export function nextSlot(state: SlotState, now: number): number {
  const oldest = state.sent.at(-state.limit);
  // A clock set back leaves times in the future behind; they count as now, else the queue would stand still for hours.
  const free = oldest === undefined ? now : Math.min(oldest, now) + state.perMs;
  return Math.max(now, free, state.blockedUntil);
}

/** The state after a request went out at `now`. */
export function takeSlot(state: SlotState, now: number): SlotState {
  return { ...state, sent: [...state.sent, now].slice(-state.limit) };
}

/** The state in which nothing goes out before `until`; a block is never shortened. */
export function blockSlots(state: SlotState, until: number): SlotState {
  return { ...state, blockedUntil: Math.max(state.blockedUntil, until) };
}

/** How many requests went out within the window that ends at `now`. */
export function usedSlots(state: SlotState, now: number): number {
  return state.sent.filter((at) => at > now - state.perMs).length;
}
