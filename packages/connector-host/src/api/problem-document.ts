import { STATUS_CODES } from "node:http";
import type { FastifyError, FastifySchemaValidationError } from "fastify";
import type { Static } from "typebox";
import { LakeUnavailable, SearchProblem } from "../lake/lake.ts";
import { StoreFull } from "../store/store.ts";
import type { problemSchema } from "./contract/problem.ts";
import { HostProblem } from "./host-services.ts";

export type ProblemDocument = Static<typeof problemSchema>;

/** Turns whatever was thrown into a problem document. What nobody foresaw tells a client nothing of its inside. */
export function toProblemDocument(error: unknown): ProblemDocument {
  return documentOf(toHostProblem(error));
}

/** Tells whether `error` is the host's fault and belongs into the log as an error. */
export function isUnforeseen(error: unknown): boolean {
  return toHostProblem(error).code === "internal";
}

function toHostProblem(error: unknown): HostProblem {
  if (error instanceof HostProblem) return error;
  if (error instanceof SearchProblem) {
    const problems = [{ path: error.path, code: "search_invalid", message: error.message }];
    return new HostProblem("search_invalid", 400, { message: error.message, problems });
  }
  if (error instanceof StoreFull) {
    return new HostProblem("store_full", 507, "The disk of this host is full or read-only.");
  }
  if (error instanceof LakeUnavailable) {
    return new HostProblem(
      "lake_unavailable",
      503,
      "The records cannot be read at this moment. Ask again.",
    );
  }
  if (isFastifyError(error)) return fromFastify(error);
  return new HostProblem(
    "internal",
    500,
    "The host failed to answer. Its log tells more, under the request id of this answer.",
  );
}

function documentOf({ code, status, message, problems }: HostProblem): ProblemDocument {
  return {
    type: `urn:sluice:problem:${code}`,
    title: STATUS_CODES[status] ?? "Error",
    status,
    detail: message,
    code,
    ...(problems.length === 0 ? {} : { problems: problems.map((problem) => ({ ...problem })) }),
  };
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && "statusCode" in error && typeof error.statusCode === "number";
}

function fromFastify(error: FastifyError): HostProblem {
  const status = error.statusCode ?? 500;
  if (status >= 500) return new HostProblem("internal", status, "The host failed to answer.");
  if (error.validation === undefined) {
    return new HostProblem("request_invalid", status, error.message);
  }
  const part = error.validationContext ?? "request";
  const problems = error.validation.map(({ instancePath, keyword, message, params }) => {
    const member = params["missingProperty"] ?? params["additionalProperty"];
    const path = typeof member === "string" ? `${instancePath}/${member}` : instancePath;
    const subject = path === "" ? `The ${part}` : path;
    const complaint = explain({ keyword, params }) ?? message ?? "is not valid";
    return { path, code: keyword, message: `${subject} ${complaint}.` };
  });
  const sentences = problems.map((problem) => problem.message).join(" ");
  return new HostProblem("request_invalid", 400, { message: sentences, problems });
}

/** Says more than the validator does; undefined where it says enough. */
function explain({
  keyword,
  params,
}: Pick<FastifySchemaValidationError, "keyword" | "params">): string | undefined {
  if (keyword === "required") return "is required and was not given";
  if (keyword === "additionalProperties") return "is not a known key";
  const { type, allowedValues } = params;
  if (keyword === "type") return `must be ${[type].flat().join(" or ")}`;
  if (keyword === "enum") return `must be one of ${[allowedValues].flat().join(", ")}`;
  return undefined;
}
