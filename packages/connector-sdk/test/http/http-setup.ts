import { expect } from "@jest/globals";
import type { AxiosAdapter } from "axios";
import {
  type ClosableHttpClient,
  type ConnectorError,
  createBudget,
  createHttpClient,
  type HttpEnvironment,
  type HttpRequestEvent,
  type HttpSettings,
} from "@sluice/connector-sdk";
import { type FakeClock, fakeClock } from "@sluice/connector-sdk/testing";

export interface Setup extends AsyncDisposable {
  readonly client: ClosableHttpClient;
  readonly clock: FakeClock;
  readonly events: HttpRequestEvent[];
  readonly environment: HttpEnvironment;
}

/** A client under a virtual clock that may reach this machine; closed at the end of the test. */
export function setUp(
  settings: Partial<HttpSettings> = {},
  changes: Partial<HttpEnvironment> = {},
): Setup {
  const clock = fakeClock();
  const events: HttpRequestEvent[] = [];
  const environment: HttpEnvironment = {
    clock,
    budget: createBudget({ clock }),
    addressPolicy: { allowPrivateNetwork: true },
    onRequest: (event) => events.push(event),
    random: () => 0.5,
    ...changes,
  };
  const client = createHttpClient(
    { baseUrl: "https://mail.example/api/v1", ...settings },
    environment,
  );
  return {
    client,
    clock,
    events,
    environment,
    [Symbol.asyncDispose]: async () => client.close(),
  };
}

/** An adapter that answers from a list, one a request, and logs URLs; an `Error` is thrown. */
export function scriptedAdapter(
  replies: readonly (ScriptedReply | Error)[],
): AxiosAdapter & { readonly urls: string[] } {
  const urls: string[] = [];
  const adapter: AxiosAdapter = async (config) => {
    const reply = replies[urls.length];
    urls.push(config.url ?? "");
    if (reply === undefined) throw new Error(`no reply for request ${urls.length}`);
    if (reply instanceof Error) throw reply;
    const { status = 200, headers = {}, body = "[]" } = reply;
    return { status, statusText: "", headers, config, data: body };
  };
  return Object.assign(adapter, { urls });
}

export interface ScriptedReply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** The error that a promise is rejected with; fails when it is fulfilled or rejected with another kind. */
export async function failureOf(promise: Promise<unknown>): Promise<ConnectorError> {
  const failure: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ name: "ConnectorError" });
  return failure as ConnectorError;
}
