import {
  contractFailures,
  networkFailures,
  statusFailures,
  type Advice,
  type Failure,
} from "@sluice/connector-sdk";
import { Type, type Static } from "typebox";

/** One way in which the vendor of a type can fail, and what to do about it. */
export const failureRowSchema = Type.Object({
  http_status: Type.Union([Type.String(), Type.Null()], {
    description:
      "`401`, or `5xx` for all of a class without a row of their own; null: told otherwise",
  }),
  code: Type.String(),
  reason: Type.String({ description: "Finer than the code, and as stable" }),
  name: Type.String(),
  explanation: Type.String(),
  recommendation: Type.String(),
  advice: Type.Union([Type.String(), Type.Null()], {
    description: "What the type itself adds to the recommendation",
  }),
});

type FailureRow = Static<typeof failureRowSchema>;

/** Every failure that a type can answer: by status, then without an answer, then answers that are not believed. */
export function failureRows(advice: Advice = {}): readonly FailureRow[] {
  const toRow = (http_status: string | null, failure: Failure): FailureRow => ({
    http_status,
    code: failure.code,
    reason: failure.reason,
    name: failure.name,
    explanation: failure.explanation,
    recommendation: failure.recommendation,
    advice: advice[failure.code] ?? null,
  });
  const byStatus = Object.entries(statusFailures).map(([status, one]) => toRow(status, one));
  const told = new Set(byStatus.map(({ reason }) => reason));
  const others: readonly Failure[] = [
    ...Object.values(networkFailures),
    ...Object.values(contractFailures),
  ];
  return [
    ...byStatus,
    ...others.filter(({ reason }) => !told.has(reason)).map((one) => toRow(null, one)),
  ];
}
