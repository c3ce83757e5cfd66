import { isUtf8 } from "node:buffer";
import type { Api } from "./api.ts";
import { HostProblem } from "./host-services.ts";

/** The second is what some search clients send. */
const jsonTypes = /^application\/(json|vnd\.[\w.+-]*json)\b/;

/**
 * Reads JSON bodies, for GET as well, since search clients send some. An empty body is no body, whatever type it is
 * said to have: clients of the platform announce JSON on requests that carry nothing.
 */
export function readBodies(api: Api): void {
  const parseJson = api.getDefaultJsonParser("error", "error");
  api.removeAllContentTypeParsers();
  api.addContentTypeParser<Buffer>(jsonTypes, { parseAs: "buffer" }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    // Read as text, bytes that are none would be stored as question marks.
    if (!isUtf8(body)) return done(invalid("The body is not UTF-8: send JSON in that encoding."));
    void parseJson(request, body.toString("utf8"), (error, value) => {
      if (error === null && isDeeper(value, deepest)) done(invalid(tooDeep));
      else done(error, value);
    });
  });
  api.addContentTypeParser<string>("*", { parseAs: "string" }, (request, body, done) => {
    if (body.length === 0) done(null, undefined);
    else done(unsupported(request.headers["content-type"]));
  });
}

/** Deeper than any client nests; beyond it the stack of whoever reads a body would be at risk. */
const deepest = 200;

const tooDeep = `The body nests deeper than ${deepest} objects and lists: send a flatter one.`;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1));
}

function invalid(sentence: string): HostProblem {
  return new HostProblem("request_invalid", 400, sentence);
}

function unsupported(contentType: string | undefined): HostProblem {
  return new HostProblem(
    "request_invalid",
    415,
    `Send the body as application/json, not as ${contentType ?? "unknown"}.`,
  );
}
