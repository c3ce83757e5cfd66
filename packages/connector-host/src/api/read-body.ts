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
  api.addContentTypeParser<string>(jsonTypes, { parseAs: "string" }, (request, body, done) => {
    if (body.length === 0) done(null, undefined);
    else void parseJson(request, body, done);
  });
  api.addContentTypeParser<string>("*", { parseAs: "string" }, (request, body, done) => {
    if (body.length === 0) done(null, undefined);
    else done(unsupported(request.headers["content-type"]));
  });
}

function unsupported(contentType: string | undefined): HostProblem {
  return new HostProblem(
    "request_invalid",
    415,
    `Send the body as application/json, not as ${contentType ?? "unknown"}.`,
  );
}
