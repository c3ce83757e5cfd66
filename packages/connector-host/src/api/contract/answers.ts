import { Type, type TSchema } from "typebox";
import { problemSchema } from "./problem.ts";

const problem = {
  description: "What went wrong, as a problem document",
  content: { "application/problem+json": { schema: problemSchema } },
};

/** The answers of a route: one that is meant, and problem documents for everything else. */
export function answers<Status extends number, Body extends TSchema>(status: Status, body: Body) {
  return { [status]: body, "4xx": problem, "5xx": problem } as Record<Status, Body> &
    Record<"4xx" | "5xx", typeof problem>;
}

/** The answers of a route that streams or passes text on. */
export function textAnswers(contentTypes: readonly string[], description: string) {
  const content = contentTypes.map((name) => [name, { schema: Type.String() }] as const);
  return {
    200: { description, content: Object.fromEntries(content) },
    "4xx": problem,
    "5xx": problem,
  };
}

/** A route that answers 204. */
export const noContent = answers(204, Type.Null({ description: "Done; nothing to say." }));
