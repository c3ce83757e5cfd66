import { ConnectorError } from "../errors.ts";
import { type ContractFailureReason, contractFailures } from "./failure-table.ts";

/**
 * A `vendor_contract` error with the words of its reason. Connectors use it for `wrong_shape` and `error_body`:
 *
 * ```ts
 * throw contractError("wrong_shape", `${answer.request}: expected an array, got an object`);
 * ```
 *
 * @param message says where, what came and what was expected; without secrets or the content of records
 */
export function contractError(
  reason: ContractFailureReason,
  message: string,
  details: { readonly httpStatus?: number; readonly cause?: unknown } = {},
): ConnectorError {
  const { code, explanation, recommendation } = contractFailures[reason];
  return new ConnectorError(code, message, { reason, explanation, recommendation, ...details });
}
