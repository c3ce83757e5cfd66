import { asFraction, hashPair } from "../hash.ts";
import type { EpochMs } from "../epoch.ts";
import { faultKinds, scopeOf, type Fault, type Faults } from "./fault.ts";

/** A request as far as faults care. */
export interface CountedRequest {
  readonly now: EpochMs;
  /** Whether it asks for logs. */
  readonly isData: boolean;
}

/** A fault that happens now. */
export interface DueFault {
  readonly fault: Fault;
  /** How long until a spent budget has room again; 0 without a budget. */
  readonly budgetWaitMs: number;
}

/** Counts requests for each fault and says which one happens; the first in the list wins. @throws RangeError for an unknown kind */
export function createFaultSchedule(
  faults: Faults,
  seed: number,
): (request: CountedRequest) => DueFault | undefined {
  for (const { kind } of faults) {
    // Faults may come from outside the type system.
    if (!faultKinds.includes(kind)) throw new RangeError(`There is no fault "${kind}".`);
  }
  const counters = faults.map((fault, index) => createCounter(fault, hashPair(seed, index)));
  return (request) => {
    let due: DueFault | undefined;
    // Every fault counts every request, so that one fault never shifts the rhythm of another.
    for (const count of counters) {
      const wanted = count(request, due === undefined);
      due ??= wanted;
    }
    return due;
  };
}

type Counter = (request: CountedRequest, mayHappen: boolean) => DueFault | undefined;

function createCounter(fault: Fault, seed: number): Counter {
  let seen = 0;
  let happened = 0;
  const budgetWait = createBudget(fault);
  return (request, mayHappen) => {
    if (scopeOf(fault) === "data" && !request.isData) return undefined;
    if (!isWithin(fault.between, request.now)) return undefined;
    seen += 1;
    const isDrawn = fault.share === undefined || asFraction(hashPair(seed, seen)) < fault.share;
    const isTurn = fault.everyNth === undefined || seen % fault.everyNth === 0;
    const isLeft = fault.times === undefined || happened < fault.times;
    if (!isDrawn || !isTurn || !isLeft || !mayHappen) return undefined;
    const budgetWaitMs = budgetWait(request.now);
    if (budgetWaitMs === undefined) return undefined;
    happened += 1;
    return { fault, budgetWaitMs };
  };
}

function isWithin(between: Fault["between"], now: EpochMs): boolean {
  const { from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY } = between ?? {};
  return now >= from && now < until;
}

/** Says how long to wait when the budget is spent, undefined while there is room; refused requests cost nothing. */
function createBudget(fault: Fault): (now: EpochMs) => number | undefined {
  if (fault.kind !== "rate-limit" || fault.budget === undefined) return () => 0;
  const { requests, perMs } = fault.budget;
  let granted: EpochMs[] = [];
  return (now) => {
    granted = granted.filter((at) => at > now - perMs);
    const [oldest] = granted;
    if (granted.length < requests || oldest === undefined) {
      granted.push(now);
      return undefined;
    }
    return oldest + perMs - now;
  };
}
