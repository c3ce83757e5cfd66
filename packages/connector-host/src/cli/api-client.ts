import { CliFailure } from "./cli-failure.ts";

/** Calls of a running host. Every failure is a `CliFailure` with a sentence. */
export interface ApiClient {
  get<Answer>(path: string): Promise<Answer>;
  send<Answer>(method: "POST" | "PUT" | "DELETE", path: string, body?: unknown): Promise<Answer>;
  /** As `send`, for answers that are read while they come. */
  stream(path: string, body?: unknown): Promise<AsyncIterable<Uint8Array>>;
}

export interface ApiClientOptions {
  /** Origin of the host, e.g. `http://127.0.0.1:8480`. */
  readonly url: string;
  /** Asked once, at the first call. */
  readonly readKey: () => Promise<string>;
  readonly fetch: typeof globalThis.fetch;
}

const root = "/connect/api/";

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** Makes a client that trades the key for a token at its first call. */
export function createApiClient(options: ApiClientOptions): ApiClient {
  let token: Promise<string> | undefined;
  const call = async ({ method, path, body }: Call): Promise<Response> => {
    token ??= signIn(options);
    const headers = {
      authorization: `Bearer ${await token}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return requireOk(await reach(options, root + path, { method, headers, ...sent }));
  };
  const read = async <Answer>(asked: Call): Promise<Answer> => {
    const text = await (await call(asked)).text();
    return (text === "" ? undefined : JSON.parse(text)) as Answer;
  };
  return {
    get: (path) => read({ method: "GET", path }),
    send: (method, path, body) => read({ method, path, body }),
    async stream(path, body) {
      const { body: chunks } = await call({ method: "POST", path, body });
      return whole(chunks ?? new ReadableStream<Uint8Array>());
    },
  };
}

/** An answer to its end. @throws CliFailure when it breaks off: what was made of it so far looks as if it were all */
async function* whole(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (cause) {
    const sentence =
      "The host broke off before the end of its answer: what was written is only a part. Ask again.";
    throw new CliFailure(1, sentence, [reasonOf(cause)]);
  }
}

async function signIn(options: ApiClientOptions): Promise<string> {
  const headers = { authorization: `Bearer ${await options.readKey()}` };
  const path = `${root}v1/access_token`;
  const answer = await requireOk(await reach(options, path, { method: "POST", headers }));
  const { access_token } = (await answer.json()) as { readonly access_token: string };
  return access_token;
}

async function reach(
  { url, fetch }: ApiClientOptions,
  path: string,
  init: RequestInit,
): Promise<Response> {
  try {
    return await fetch(new URL(path, url), init);
  } catch (cause) {
    const reason = reasonOf(cause);
    // It was reached: telling people to start a host would send them the wrong way.
    const sentence = /timeout/i.test(reason)
      ? `The host at ${url} took too long to answer.`
      : `No host answers at ${url}. Start one with \`sluice serve\`, or say where it is with --url.`;
    throw new CliFailure(1, sentence, [reason]);
  }
}

async function requireOk(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  const text = await answer.text();
  const problem = parseProblem(text);
  if (problem === undefined) {
    throw new CliFailure(1, `${answer.url} answered ${answer.status} and no problem document.`);
  }
  const several = problem.problems !== undefined && problem.problems.length > 1;
  throw several
    ? new CliFailure(
        1,
        `${problem.problems.length} things are wrong:`,
        problem.problems.map(({ message }) => `- ${message}`),
      )
    : new CliFailure(1, problem.detail);
}

interface Problem {
  readonly detail: string;
  readonly problems?: readonly { readonly message: string }[];
}

function parseProblem(text: string): Problem | undefined {
  try {
    const value = JSON.parse(text) as Partial<Problem> | null;
    return typeof value?.detail === "string" ? (value as Problem) : undefined;
  } catch {
    return undefined;
  }
}

function reasonOf(cause: unknown): string {
  const inner = cause instanceof Error ? (cause.cause ?? cause) : cause;
  return inner instanceof Error ? inner.message || String(inner.name) : String(inner);
}
