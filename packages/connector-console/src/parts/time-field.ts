import { localTime } from "./format-time.ts";

/** What a field for date and time takes: 2026-06-01T14:05:09, in the user's zone. Pure. */
export function toField(at: number): string {
  return localTime(at).replace(" ", "T");
}

/** The moment that a field for date and time names; null where it is not filled. Pure. */
export function fromField(text: string): number | null {
  const at = new Date(text).getTime();
  return Number.isNaN(at) ? null : at;
}
