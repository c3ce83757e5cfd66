import { AssertionError } from "node:assert";
import type { AnyConnector } from "../../connector.ts";
import type { Stream } from "../../stream.ts";
import type { ScriptedAnswer } from "./scripted-vendor.ts";

/** One promise of the contract, put to the test. Plain data, so that any test runner can run it. */
export interface ContractCase {
  /** Stable and unique within a suite, e.g. `normalize-pure:domain_logs`. */
  readonly id: string;
  /** A sentence about the connector. */
  readonly title: string;
  /** @throws AssertionError that tells the connector's author what to do */
  readonly run: () => Promise<void>;
}

/** What the suite cannot know of a vendor. Every part makes further cases possible. */
export interface ContractOptions {
  /**
   * A valid configuration with made-up secrets.
   * @default the schema's defaults, and for required fields without one `"sample-<field>"` or the smallest number
   */
  readonly sampleConfig?: Readonly<Record<string, unknown>>;
  /**
   * The vendor's answers to one `read` from first to last, the one that ends it included; for a connector of several
   * streams by stream id. Without it the cases about rows are left out, and the case `fixture` fails.
   */
  readonly pages?: readonly ScriptedAnswer[] | Readonly<Record<string, readonly ScriptedAnswer[]>>;
  /** The vendor's answers to one healthy Test of every content type, in the order they are asked for. */
  readonly testAnswers?: readonly ScriptedAnswer[];
  /** What the clock says during the cases, epoch milliseconds. @default 2026-01-15T12:00:00Z */
  readonly now?: number;
}

/** What each group of cases is made from. */
export interface Subject {
  readonly connector: AnyConnector;
  readonly config: Readonly<Record<string, unknown>>;
  readonly options: ContractOptions;
  readonly now: number;
}

/** The default of `ContractOptions.now`. */
export const defaultNow = Date.UTC(2026, 0, 15, 12);

/** The fixture of one stream; empty when none was given. */
export function pagesOf(subject: Subject, stream: Stream): readonly ScriptedAnswer[] {
  const { pages = [] } = subject.options;
  return Array.isArray(pages)
    ? pages
    : ((pages as Readonly<Record<string, readonly ScriptedAnswer[]>>)[stream.id] ?? []);
}

/** Ends a case: `what` was found, `remedy` tells the author what to do. */
export function refuse(what: string, remedy: string): never {
  throw new AssertionError({ message: `${what}\n  To do: ${remedy}` });
}

/** Ends a case unless `claim` holds. */
export function demand(claim: boolean, what: string, remedy: string): asserts claim {
  if (!claim) refuse(what, remedy);
}
