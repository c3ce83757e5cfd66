import { Type } from "typebox";
import type { Api, ApiContext } from "../api.ts";
import { answers } from "../contract/answers.ts";
import { failureRows, failureRowSchema } from "../contract/failure-row.ts";
import { requireType } from "./require-type.ts";

const schema = {
  tags: ["connectors"],
  summary: "List what can go wrong with a connector type, and what to do about it",
  params: Type.Object({ type: Type.String() }),
  response: answers(
    200,
    Type.Object({ total: Type.Integer(), errors: Type.Array(failureRowSchema) }),
  ),
};

/** `GET /connect/api/v1/connector-types/{type}/errors` */
export function getConnectorTypeErrors(api: Api, { services }: ApiContext): void {
  const path = "/connect/api/v1/connector-types/:type/errors";
  api.get(path, { schema }, async ({ params: { type } }) => {
    const errors = [...failureRows(requireType(services, type).connector.advice)];
    return { total: errors.length, errors };
  });
}
