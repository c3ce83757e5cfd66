import type { Check } from "../../api/connector-test.ts";

/** By what the table of errors of its type explains a failed check: a status or a reason; undefined when by nothing. Pure. */
export function errorOf(
  check: Pick<Check, "status" | "code" | "http_status" | "evidence">,
): string | undefined {
  const { status, code, http_status: httpStatus, evidence } = check;
  if (status !== "fail") return undefined;
  const { reason } = evidence;
  // The status of an answer that is not believed may be a good one.
  const isTold = httpStatus !== undefined && code !== "vendor_contract";
  if (isTold) return String(httpStatus);
  return typeof reason === "string" && explained.has(code ?? "") ? reason : undefined;
}

/** Codes that the table tells apart by their reasons. */
const explained: ReadonlySet<string> = new Set(["unreachable", "vendor_contract"]);
