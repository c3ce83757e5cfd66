import { InvalidArgumentError } from "commander";
import type { EpochMs } from "../epoch.ts";
import { faultKinds, type Fault } from "../faults/fault.ts";

/**
 * Makes a reader of `--fault` values: a kind, then `key=value` pairs as in the `Fault` type. Times are given as seconds
 * from the start (`fromSeconds`, `untilSeconds`), a budget as `budget=25/5000` (requests/ms).
 */
export function faultReader(start: EpochMs): (spec: string, before?: readonly Fault[]) => Fault[] {
  return (spec, before = []) => [...before, readFault(spec, start)];
}

/** The kinds, for help texts. */
export const faultHelp = `what goes wrong, repeatable: KIND[,key=value…], e.g. rate-limit,everyNth=20,retryAfterSeconds=3
KIND: ${faultKinds.join(", ")}
when: everyNth, share, times, scope (data|all), fromSeconds, untilSeconds (from the start)
details: rate-limit retryAfterSeconds, retryAfter (seconds|http-date|none), budget=REQUESTS/MS;
server-error status; status status, body; truncate atBytes; error-body message;
slow delayMs, bytesPerSecond; redirect toOrigin; outage how (server-error|reset|hang)`;

const numbers: ReadonlySet<string> = new Set([
  "everyNth",
  "share",
  "times",
  "retryAfterSeconds",
  "status",
  "atBytes",
  "delayMs",
  "bytesPerSecond",
]);
const texts: ReadonlySet<string> = new Set([
  "scope",
  "retryAfter",
  "body",
  "message",
  "toOrigin",
  "how",
]);

function readFault(spec: string, start: EpochMs): Fault {
  const [kind = "", ...pairs] = spec.split(",");
  if (!faultKinds.some((known) => known === kind)) {
    throw new InvalidArgumentError(`There is no fault "${kind}": ${faultKinds.join(", ")}.`);
  }
  const fault: Record<string, unknown> = { kind };
  const between: Record<string, EpochMs> = {};
  for (const pair of pairs) {
    const [key = "", value = ""] = pair.split(/=(.*)/s);
    if (numbers.has(key)) fault[key] = numberIn(value, key);
    else if (texts.has(key)) fault[key] = value;
    else if (key === "fromSeconds") between["from"] = start + numberIn(value, key) * 1_000;
    else if (key === "untilSeconds") between["until"] = start + numberIn(value, key) * 1_000;
    else if (key === "budget") fault["budget"] = budgetIn(value);
    else throw new InvalidArgumentError(`A fault has no "${key}".`);
  }
  if (Object.keys(between).length > 0) fault["between"] = between;
  // Each key was checked above; which of them belong to which kind the vendor decides.
  return fault as unknown as Fault;
}

function budgetIn(text: string): { requests: number; perMs: number } {
  const [requests = "", perMs = ""] = text.split("/");
  return { requests: numberIn(requests, "budget"), perMs: numberIn(perMs, "budget") };
}

function numberIn(text: string, key: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) {
    throw new InvalidArgumentError(`${key} is a number, not "${text}".`);
  }
  return value;
}
