import type { AddressInfo } from "node:net";
import { PassThrough } from "node:stream";
import type { CheckResult } from "@sluice/connector-sdk";
import { openAccess } from "../../src/access/access.ts";
import type { ConsoleFiles } from "../../src/api/console/console-files.ts";
import { createApi } from "../../src/api/create-api.ts";
import { createLogger } from "../../src/telemetry/logger.ts";
import { createRedactor } from "../../src/telemetry/redactor.ts";
import type { FakeHost } from "./fake-host-type.ts";
import { fakeServices } from "./fake-services.ts";
import { noon } from "./sample-type.ts";

export type { FakeHost } from "./fake-host-type.ts";

export const adminKey = "a-key-for-tests-only";

export interface FakeHostOptions {
  /** @default noon, for ever */
  readonly now?: () => number;
  readonly console?: ConsoleFiles;
}

/** An API over services that keep what they are given in memory. */
export async function fakeHost({
  now = () => noon,
  console,
}: FakeHostOptions = {}): Promise<FakeHost> {
  const calls: FakeHost["calls"] = [];
  const output = new PassThrough();
  let logged = "";
  output.on("data", (chunk: Buffer) => (logged += chunk.toString()));
  const { access } = await openAccess({
    store: { getSetting: async () => undefined, putSetting: async () => undefined },
    clock: { now },
    secretKey: Buffer.alloc(32, 7),
    adminKey,
  });
  const host = {
    calls,
    logged: () => logged,
    checks: () => passes(),
    coverage: [],
    isReady: true,
  } as unknown as { -readonly [Name in keyof FakeHost]: FakeHost[Name] };
  const logger = createLogger({ level: "http", redactor: createRedactor(), stream: output });
  host.api = createApi({
    services: fakeServices(host),
    access,
    logger,
    clock: { now },
    drainMs: 50,
    ...(console === undefined ? {} : { console }),
  });
  host.authorize = async () => {
    const { token } = await access.issue("api");
    return { authorization: `Bearer ${token}` };
  };
  host.listen = async () => {
    await host.api.listen({ port: 0, host: "127.0.0.1" });
    return `http://127.0.0.1:${(host.api.server.address() as AddressInfo).port}`;
  };
  return host;
}

async function* passes(): AsyncGenerator<CheckResult> {
  yield { id: "base_url", title: "Base URL", status: "pass", evidence: {}, durationMs: 3 };
}
