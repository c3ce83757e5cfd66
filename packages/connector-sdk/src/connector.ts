import type { Logger } from "winston";
import type { CheckResult } from "./checks.ts";
import type { ConfigSchema } from "./config/config-schema.ts";
import type { ConnectorErrorCode } from "./errors.ts";
import type { HttpClient, HttpSettings } from "./http/http-client.ts";
import type { Manifest } from "./manifest.ts";
import type { Stream } from "./stream.ts";
import type { Clock } from "./time/clock.ts";

/**
 * What is collected, whoever configured it. Coverage, ledger and the identity of records hang on it: the same source
 * continues the same coverage map, another one opens a new map.
 */
export interface SourceIdentity {
  /** Origin of the vendor's API, e.g. `https://emailservice.io`. */
  readonly origin: string;
  /** The vendor account within it, e.g. the domain id. */
  readonly account: string;
}

export interface OpenContext {
  /** Makes the session's HTTP client; no request is sent by making it. */
  http(settings: HttpSettings): HttpClient;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface TestContext {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: Logger;
  /** Content types to ask, by id; every one of the instance. */
  readonly contentTypes: readonly string[];
}

/** What a connector adds to the general recommendation for a failure: where a user of this vendor finds what is wrong. */
export type Advice = Readonly<Partial<Record<ConnectorErrorCode, string>>>;

/** A connector is a value: what `defineConnector` is given. */
export interface Connector<Config = unknown, Session = unknown> {
  readonly manifest: Manifest;
  readonly config: ConfigSchema;
  /** Pure. */
  source(config: Config): SourceIdentity;
  /**
   * Names whose quota a request of this configuration uses up; instances with the same key share one budget.
   * Must not reveal a secret (the host hashes it again). @default the source's origin and account
   */
  budgetKey?(config: Config): string;
  /** By error code; shown in the table of errors of its type, behind what is true of every vendor. @default none */
  readonly advice?: Advice;
  /** Builds the session (an API client). No I/O. */
  open(config: Config, ctx: OpenContext): Session;
  /**
   * Asks the vendor for everything that Collect will ask, in the same shape, and yields each result as it is known.
   * Never throws for what the vendor does, never waits out a 429, changes nothing.
   */
  test(session: Session, ctx: TestContext): AsyncIterable<CheckResult>;
  readonly streams: readonly Stream<Session>[];
}

/** A connector whose config and session types are known to nobody but itself: how the host holds it. */
export type AnyConnector = Connector<never, unknown>;

/** Checks that the parts of a connector fit together; returns it unchanged. */
export function defineConnector<Config, Session>(
  connector: Connector<Config, Session>,
): Connector<Config, Session> {
  return connector;
}
