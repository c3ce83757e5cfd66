import type { Verification } from "../../../api/verification.ts";
import { formatCount } from "../../../parts/format-number.ts";

type Found = Pick<Verification, "ok" | "entries" | "records" | "problems">;

/** What a verification showed, in a sentence. Pure. */
export function verificationSentence({ ok, entries, records, problems }: Found): string {
  const of = `${count(entries, "entry", "entries")} and ${count(records, "record", "records")}`;
  if (ok) {
    return `It holds: the chain of ${of} was recomputed, and each run's records are in the lake as they were stored.`;
  }
  return `It does not hold: ${count(problems.length, "thing does", "things do")} not fit, among ${of}.`;
}

/** What to do about a kind of problem, and the problems of it. */
export interface Trouble {
  readonly advice: string;
  readonly problems: readonly string[];
}

const advices: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [
    /entries are missing|^head:/,
    "Entries were removed, or the newest ones are gone. Compare with the head hash and the export that you kept elsewhere, and restore the data directory from a backup.",
  ],
  [
    /hashes to|previous hash|expected JSON/,
    "An entry was changed after it was written. Compare it with an export from before, find out who could write to the data directory, and restore it from a backup.",
  ],
  [
    /records of run|records in the lake|no entry names it/,
    "Records were removed or added past the collection. A backfill of the window brings back what the vendor still has; a backup has the rest.",
  ],
  [
    /digest/,
    "The content of records was changed after it was stored. Restore the data directory from a backup; the entry names the run whose records differ.",
  ],
];

const otherAdvice =
  "The data directory was changed from outside, or its disk is failing. Keep a copy of it as it is before anything else.";

/** Problems by what is to be done about them. Pure. */
export function troublesOf(problems: readonly string[]): readonly Trouble[] {
  const byAdvice = new Map<string, string[]>();
  for (const problem of problems) {
    const advice = advices.find(([pattern]) => pattern.test(problem))?.[1] ?? otherAdvice;
    byAdvice.set(advice, [...(byAdvice.get(advice) ?? []), problem]);
  }
  return [...byAdvice].map(([advice, some]) => ({ advice, problems: some }));
}

function count(number: number, one: string, many: string): string {
  return `${formatCount(number)} ${number === 1 ? one : many}`;
}
