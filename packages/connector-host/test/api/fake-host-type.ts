import type { CheckResult } from "@sluice/connector-sdk";
import type { Api } from "../../src/api/api.ts";
import type { StreamCoverage } from "../../src/api/collection-service.ts";

/** What a test changes or looks at. */
export interface FakeHost {
  readonly api: Api;
  readonly calls: { readonly name: string; readonly with: unknown }[];
  readonly logged: () => string;
  checks: (signal: AbortSignal) => AsyncIterable<CheckResult>;
  /** Takes the place of every reading of the lake: its chunks are the answer. */
  read?: (signal: AbortSignal) => AsyncIterable<string>;
  coverage: readonly StreamCoverage[];
  isReady: boolean;
  /** A header with a token that is good. */
  authorize(): Promise<{ readonly authorization: string }>;
  /** Listens on a free port of the machine itself. */
  listen(): Promise<string>;
}
