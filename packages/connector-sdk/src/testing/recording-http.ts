import { rowsAsked } from "../http/rows-asked.ts";
import type { HttpAnswer, HttpClient, HttpRequest } from "../http/http-client.ts";

/** An answer in short: `{ json: [] }` is a 200 with an empty list. An `Error` is thrown. */
export type FakeAnswer = Partial<HttpAnswer> | Error;

/** A client that answers from memory and remembers what it was asked. */
export interface RecordingHttp extends HttpClient {
  readonly calls: readonly HttpRequest[];
}

/**
 * Makes a client that answers from a list, one a call (a call beyond the last fails the test), or from a function.
 */
export function recordingHttp(
  answers: readonly FakeAnswer[] | ((request: HttpRequest) => FakeAnswer | Promise<FakeAnswer>),
): RecordingHttp {
  const calls: HttpRequest[] = [];
  return {
    calls,
    get: async (request) => {
      request.signal?.throwIfAborted();
      calls.push(request);
      const answer =
        typeof answers === "function" ? await answers(request) : answers[calls.length - 1];
      if (answer === undefined)
        throw new Error(`recordingHttp: no answer for call ${calls.length}, GET ${request.path}`);
      if (answer instanceof Error) throw answer;
      return complete(request, answer);
    },
  };
}

function complete(request: HttpRequest, answer: Partial<HttpAnswer>): HttpAnswer {
  const query = Object.entries(request.query ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  return {
    status: 200,
    headers: {},
    json: undefined,
    request: `GET ${request.path}${query.length === 0 ? "" : `?${query.join("&")}`}`,
    vendorNow: undefined,
    sizeBytes: 0,
    durationMs: 0,
    ...rowsAsked(request, answer.json),
    ...answer,
  };
}
