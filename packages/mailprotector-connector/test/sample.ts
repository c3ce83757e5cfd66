import type { HttpSettings, TestContext, WindowQuery } from "@sluice/connector-sdk";
import {
  fakeClock,
  neverAborts,
  type RecordingHttp,
  recordingHttp,
  silentLogger,
} from "@sluice/connector-sdk/testing";
import { createApi, type MailprotectorApi } from "../src/api.ts";
import type { MailprotectorConfig } from "../src/config.ts";

/** A configuration with a made-up key. */
export const sampleConfig: MailprotectorConfig = {
  base_url: "https://emailservice.io",
  api_key: "made-up-key",
  disable_ssl_verification: false,
  interval: 5,
  domain_id: "102",
  content_type: ["domain_logs"],
};

/** What the clock of `sampleContext` says: the logs of `two-pages` lie in the five minutes before. */
export const sampleNow = Date.UTC(2026, 0, 15, 12);

/** Page 1 of the interval before `sampleNow`, in the likeliest dialect. */
export const sampleQuery: WindowQuery = {
  since: sampleNow - 300_000,
  until: sampleNow,
  order: "asc",
  pageSize: 1_000,
  firstPage: 1,
  variant: "received_at/page_size",
  purpose: "data",
};

export interface SampleSession {
  readonly api: MailprotectorApi;
  readonly http: RecordingHttp;
  readonly settings: HttpSettings;
}

/** Opens a session that gets `answers` and remembers what it asked. */
export function openSample(
  answers: Parameters<typeof recordingHttp>[0],
  config: Partial<MailprotectorConfig> = {},
): SampleSession {
  const http = recordingHttp(answers);
  let settings: HttpSettings = { baseUrl: "" };
  const api = createApi(
    { ...sampleConfig, ...config },
    {
      http: (given) => {
        settings = given;
        return http;
      },
      clock: fakeClock({ now: sampleNow }),
      log: silentLogger(),
    },
  );
  return { api, http, settings };
}

/** What Test is given. */
export function sampleContext(signal: AbortSignal = neverAborts): TestContext {
  return {
    clock: fakeClock({ now: sampleNow }),
    signal,
    log: silentLogger(),
    contentTypes: ["domain_logs"],
  };
}
