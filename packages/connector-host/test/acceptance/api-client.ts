/** One answer of the API. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  // Tests look into bodies of many shapes; what they expect is in the assertion.
  // eslint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

export interface ApiRequest {
  readonly body?: unknown;
  /** Sends no token. */
  readonly anonymous?: boolean;
  readonly signal?: AbortSignal;
}

/** Calls a host over HTTP as its clients do. */
export interface ApiClient {
  readonly url: string;
  /** `path` is below `/connect/api/v1/` unless it begins with a slash. */
  ask(method: string, path: string, request?: ApiRequest): Promise<ApiAnswer>;
  get(path: string): Promise<ApiAnswer>;
  post(path: string, body?: unknown): Promise<ApiAnswer>;
  /** Every answer so far, when they are kept. */
  readonly heard: readonly string[];
}

const tokenLastsMs = 5 * 60_000;

/** A client that trades the administrator key for tokens by itself. `keep` remembers the text of every answer. */
export function createClient(url: string, adminKey: string, { keep = false } = {}): ApiClient {
  const heard: string[] = [];
  let token: { readonly text: string; readonly at: number } | undefined;

  const send = async (method: string, path: string, request: ApiRequest): Promise<ApiAnswer> => {
    const target = path.startsWith("/") ? path : `/connect/api/v1/${path}`;
    const headers: Record<string, string> = {};
    if (request.anonymous !== true) headers["authorization"] = `Bearer ${await tokenNow()}`;
    if (request.body !== undefined) headers["content-type"] = "application/json";
    const answer = await fetch(url + target, {
      method,
      headers,
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
    const text = await answer.text();
    if (keep) heard.push(JSON.stringify([...answer.headers]), text);
    return { status: answer.status, headers: answer.headers, text, body: parse(text) };
  };
  const tokenNow = async (): Promise<string> => {
    if (token !== undefined && Date.now() - token.at < tokenLastsMs) return token.text;
    const answer = await fetch(`${url}/connect/api/v1/access_token`, {
      method: "POST",
      headers: { authorization: `Bearer ${adminKey}` },
    });
    if (answer.status !== 200) throw new Error(`no token: ${answer.status} ${await answer.text()}`);
    const { access_token: text } = (await answer.json()) as { access_token: string };
    token = { text, at: Date.now() };
    return text;
  };

  const ask: ApiClient["ask"] = async (method, path, request = {}) => {
    const answer = await send(method, path, request);
    if (answer.status !== 401 || request.anonymous === true) return answer;
    // Tokens end by the host's clock, which some tests let run fast.
    token = undefined;
    return send(method, path, request);
  };

  return {
    url,
    heard,
    ask,
    get: (path) => ask("GET", path),
    post: (path, body) => ask("POST", path, body === undefined ? {} : { body }),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
