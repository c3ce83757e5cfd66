/** The host answered, and the answer is a problem document. */
export class HostProblem extends Error {
  override readonly name = "HostProblem";
  readonly status: number;
  /** Stable; docs/api.md lists them. */
  readonly code: string;
  /** Everything that is wrong at once, with JSON Pointers into the request. */
  readonly problems: readonly RequestProblem[];
  /** Seconds the host asks to wait, from `Retry-After`. */
  readonly retryAfter: number | undefined;

  constructor(status: number, document: ProblemDocument, retryAfter?: number) {
    super(document.detail);
    this.status = status;
    this.code = document.code;
    this.problems = document.problems ?? [];
    this.retryAfter = retryAfter;
  }
}

/** The host gave no answer at all, or something in front of it answered in its place. */
export class HostAway extends Error {
  override readonly name = "HostAway";

  constructor(cause?: unknown) {
    super("The host does not answer.", { cause });
  }
}

export interface RequestProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export interface ProblemDocument {
  readonly code: string;
  readonly detail: string;
  readonly problems?: readonly RequestProblem[];
}

/** What a call of the client resolves with, as far as it matters here. */
interface Called<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * Gives the data of a call.
 *
 * @throws HostProblem when the host says what is wrong
 * @throws HostAway when it says nothing
 */
export async function answered<Data>(call: Promise<Called<Data>>): Promise<Data> {
  const { data, error, response } = await reached(call);
  if (response.ok) return data as Data;
  throw problemOf(response, error);
}

/** What a failed answer means. */
export function problemOf(response: Response, body: unknown): HostProblem | HostAway {
  if (!isProblemDocument(body)) return new HostAway(`status ${response.status}`);
  const seconds = Number(response.headers.get("retry-after"));
  return new HostProblem(response.status, body, seconds > 0 ? seconds : undefined);
}

async function reached<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new HostAway(error);
  }
}

function isProblemDocument(body: unknown): body is ProblemDocument {
  return typeof body === "object" && body !== null && "code" in body && "detail" in body;
}
