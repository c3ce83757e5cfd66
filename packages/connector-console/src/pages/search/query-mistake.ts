import { HostProblem } from "../../api/problems.ts";

/** What is wrong with a query, and from which character on (counted from 0) where that is known. */
export interface QueryMistake {
  readonly sentence: string;
  readonly at: number | undefined;
}

/** Reads the host's refusal of a search; undefined when something else failed. Pure. */
export function mistakeOf(error: Error | null): QueryMistake | undefined {
  if (!(error instanceof HostProblem) || error.code !== "search_invalid") return undefined;
  const text = error.problems[0]?.message ?? error.message;
  const found = /at character (\d+): (.*)$/s.exec(text);
  if (found === null) return { sentence: capital(text), at: undefined };
  const [, place = "1", sentence = ""] = found;
  return { sentence: capital(sentence), at: Number(place) - 1 };
}

function capital(sentence: string): string {
  const whole = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  return /[.?!]$/.test(whole) ? whole : `${whole}.`;
}
