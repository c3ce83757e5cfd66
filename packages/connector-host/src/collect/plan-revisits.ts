import { floorTo, intersect, isEmpty, overlaps, targetShareOfCap } from "@sluice/connector-sdk";
import type { Interval } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../coverage/coverage.ts";
import { edgeMarginMs } from "./collection-policy.ts";
import type { CollectionPolicy } from "./collection-policy.ts";
import type { PlannedWindow, PlanInput } from "./plan-input.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * Looks again at windows for late records: neighbours are merged while their rows stay below the cap, since one count
 * tells whether anything turned up. The last look, a day before retention ends, samples one hour of each day.
 */
export function planRevisits(
  input: Pick<PlanInput, "coverage" | "now" | "policy" | "cap" | "sampled">,
  busy: readonly Interval[],
): PlannedWindow[] {
  const due = input.coverage
    .flatMap((one) => dueParts(one, input))
    .filter((one) => !busy.some((other) => overlaps(one, other)));
  const windows: PlannedWindow[] = [];
  for (;;) {
    const pieces = takeGroup(due, input.cap);
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (first === undefined || last === undefined) return windows;
    windows.push({ since: first.since, until: last.until, kind: "revisit", pieces });
  }
}

/** A last look at a part of what is complete: its records count, the map says nothing new. */
export function isSample({ kind, pieces = [] }: PlannedWindow): boolean {
  return kind === "revisit" && pieces.some((piece) => piece.kept === unknownKept);
}

/** When a window of this age and generation was last looked at for the last time: how many looks lie behind it. */
export function generationAt(until: number, readAt: number, delaysMs: readonly number[]): number {
  return delaysMs.filter((delay) => readAt - until >= delay).length;
}

type DueInput = Pick<PlanInput, "now" | "policy" | "sampled">;

function dueParts(one: CoverageInterval, { now, policy, sampled }: DueInput): CoverageInterval[] {
  const reach = { since: now - policy.retentionMs + edgeMarginMs, until: now - policy.liveLagMs };
  if (one.result === "provisional") {
    const delay = policy.revisitDelaysMs[one.generation];
    const isDue = delay !== undefined && one.until + delay + policy.liveLagMs <= now;
    return isDue && one.since >= reach.since ? [one] : [];
  }
  // What was first read within the last day has just been looked at.
  if (one.result !== "complete" || now - one.readAt < dayMs) return [];
  return sampledHour(one, now, policy)
    .filter((hour) => !sampled.some((other) => overlaps(other, hour)))
    .map((hour) => ({ ...one, ...hour, kept: unknownKept }));
}

/** Stands for the rows of a part of a piece: not known, so it is read again whole. */
export const unknownKept = -1;

/** One hour of the day that is about to expire. */
function sampledHour(one: Interval, now: number, policy: CollectionPolicy): Interval[] {
  const dueUntil = now - policy.retentionMs + dayMs;
  const dayStart = floorTo(dueUntil - dayMs / 2, dayMs);
  const hour = { since: dayStart + 12 * hourMs, until: dayStart + 13 * hourMs };
  const part = intersect(one, hour);
  const isWholeHour = part.since === hour.since && part.until === hour.until;
  const isReachable =
    hour.since >= now - policy.retentionMs + edgeMarginMs && hour.until <= dueUntil;
  return isWholeHour && isReachable && !isEmpty(part) ? [hour] : [];
}

/** Takes neighbours of one generation from the front of `due` while their rows fit one question. */
function takeGroup(due: CoverageInterval[], cap: number): CoverageInterval[] {
  const group: CoverageInterval[] = [];
  let rows = 0;
  for (let next = due[0]; next !== undefined; next = due[0]) {
    const last = group.at(-1);
    const fits =
      last === undefined ||
      (next.since === last.until &&
        next.generation === last.generation &&
        next.kept >= 0 &&
        last.kept >= 0 &&
        rows + next.kept <= cap * targetShareOfCap);
    if (!fits) break;
    rows += Math.max(next.kept, 0);
    group.push(next);
    due.shift();
  }
  return group;
}
