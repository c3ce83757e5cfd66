import type { AnyConnector, ManifestContentType, Stream } from "@sluice/connector-sdk";
import type { Logger } from "winston";
import type { SourceKey } from "../store/store.ts";
import type { BatchTarget } from "./build-batch.ts";
import type { CollectionPolicy } from "./collection-policy.ts";
import type { Hand } from "./hand.ts";

/** One stream of one instance while it is being collected. */
export interface SourceRuntime {
  readonly key: SourceKey;
  readonly instance: string;
  readonly connector: AnyConnector;
  readonly contentType: ManifestContentType;
  readonly stream: Stream;
  readonly policy: CollectionPolicy;
  readonly target: BatchTarget;
  readonly log: Logger;
  /** Opens a session whose requests are counted by `count`; all sessions of a vendor account share one budget. */
  readonly openSession: (
    count: (request: CountedRequest) => void,
    options?: SessionOptions,
  ) => OpenedSession;
}

export interface SessionOptions {
  /** Told of each question, and waited for before its answer is parsed. @default the network's turn */
  readonly hand?: Pick<Hand, "ask" | "begin">;
  /** Longest wait that the vendor asks for and that is slept through, milliseconds. @default the HTTP client's own */
  readonly patienceMs?: number;
}

export interface OpenedSession {
  readonly session: unknown;
  /** Frees its sockets. */
  close(): void;
}

/** A request that was sent for a session. */
export interface CountedRequest {
  readonly purpose: "data" | "probe" | "test";
  /** From 1; higher for a repeat. */
  readonly attempt: number;
}
