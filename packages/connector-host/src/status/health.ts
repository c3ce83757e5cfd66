import { connectorErrorCodes } from "@sluice/connector-sdk";
import type { ConnectorError } from "@sluice/connector-sdk";
import type { InstanceState, StatusEntry } from "../store/entities.ts";

/** What an instance's health is decided by. */
export interface HealthFacts {
  readonly isActive: boolean;
  /** A visit has ended since the instance was opened, or earlier runs are in its ledger. */
  readonly hasRun: boolean;
  /** The failure that stands; undefined once a later run succeeded or a test passed. */
  readonly error: ConnectorError | undefined;
  readonly failuresInARow: number;
  /** The disk has no room. */
  readonly isStoreFull: boolean;
  /** Gaps found within the last day. */
  readonly recentGaps: number;
  readonly missingAtLeast: number;
  /** What the vendor does differently since yesterday; one sentence each. */
  readonly findings: readonly string[];
  /** Records of the last day. */
  readonly recentRecords: number;
  readonly testedAt: number | undefined;
}

export type Health = Pick<
  StatusEntry,
  "state" | "code" | "errorCode" | "message" | "recommendation"
>;

/** Failures in a row after which a passing trouble counts as failed. */
const failuresUntilFailed = 3;
/** Codes without an HTTP status begin here. */
const ownCodes = 1_000;

/** Decides what a connector's status says. Pure. */
export function healthOf(facts: HealthFacts): Health {
  if (!facts.isActive) return healthy("inactive", "Collection is switched off.");
  if (facts.isStoreFull) return storeFull;
  if (facts.error !== undefined) return failure(facts.error, facts.failuresInARow);
  if (!facts.hasRun) return healthy("pending", "Waiting for the first collection.");
  if (facts.recentGaps > 0) return gaps(facts);
  const [finding] = facts.findings;
  if (finding !== undefined) {
    return {
      state: "degraded",
      code: ownCodes + 500,
      message: `The vendor behaves differently: ${finding}`,
      recommendation: "Nothing to do: what rested on the old behaviour is read again.",
    };
  }
  if (facts.recentRecords > 0)
    return healthy("ok", "Collecting; everything that was asked for is proved whole.");
  return healthy("idle", "Collecting; the vendor had no records in the last day.");
}

function healthy(state: InstanceState, message: string): Health {
  return { state, code: 0, message };
}

const storeFull: Health = {
  state: "failed",
  code: ownCodes + 507,
  errorCode: "store_full",
  message: "The disk of the data directory has no room: collection waits, nothing is lost.",
  recommendation: "Free space on the disk of the data directory; collection resumes by itself.",
};

function failure(error: ConnectorError, failuresInARow: number): Health {
  const passes =
    error.code === "rate_limited" ||
    error.code === "unreachable" ||
    error.code === "vendor_unavailable";
  const isBrief = passes && (error.code === "rate_limited" || failuresInARow < failuresUntilFailed);
  return {
    state: isBrief ? "degraded" : "failed",
    code:
      error.httpStatus !== undefined && error.httpStatus >= 400
        ? error.httpStatus
        : ownCodes + connectorErrorCodes.indexOf(error.code),
    errorCode: error.code,
    message: error.message,
    recommendation: [error.explanation, error.recommendation]
      .filter((part) => part !== "")
      .join(" "),
  };
}

function gaps({ recentGaps, missingAtLeast }: HealthFacts): Health {
  const count = recentGaps === 1 ? "1 gap was" : `${recentGaps} gaps were`;
  const missing = missingAtLeast > 0 ? `, at least ${missingAtLeast} records` : "";
  return {
    state: "degraded",
    code: ownCodes + 206,
    message: `${count} recorded in the last day${missing}: what the vendor cannot answer.`,
    recommendation:
      "See the coverage for bounds and reasons; a backfill of the interval helps where the vendor still answers.",
  };
}
