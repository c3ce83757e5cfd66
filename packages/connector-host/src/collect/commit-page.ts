import { forgetRows } from "@sluice/connector-sdk";
import type { ReadPage } from "@sluice/connector-sdk";
import type { RunCounters } from "../ledger/ledger-entry.ts";
import type { Lease } from "../store/store.ts";
import { coverageWithinReach } from "./apply-reading.ts";
import { buildBatch } from "./build-batch.ts";
import type { Hand } from "./hand.ts";
import { reachAt } from "./reach.ts";
import type { RunContext, RunRequest } from "./run-context.ts";

/** A page that was read and is to become durable. */
export interface PageToCommit {
  readonly lease: Lease;
  /** From 1, for each run. */
  readonly number: number;
  readonly page: ReadPage;
  readonly hand: Hand;
  readonly counters: Partial<RunCounters>;
}

/**
 * Makes a page durable, with what it and those before it prove.
 *
 * @throws StoreFull when the disk has no room; nothing of it was written
 * @throws LeaseLost when somebody else has the window by now
 */
export async function commitPage(
  { source, window }: Pick<RunRequest, "source" | "window">,
  run: RunContext,
  { lease, number, page, hand, counters }: PageToCommit,
): Promise<void> {
  const now = run.clock.now();
  const countsLag = window.kind === "live" || window.kind === "revisit";
  if (page.idIsShared) await run.store.useContentIdentity(source.key.id, now);
  const { documents } = run;
  const batch = buildBatch(page, source.target, { now, countsLag, documents });
  forgetRows(page);
  hand.finished();
  const readAt = page.vendorNow ?? now;
  const how = { run: lease.run, policy: source.policy, readAt };
  const keeps = window.kind !== "repair" && window.kind !== "revisit";
  const proved = keeps && page.proved ? coverageWithinReach(page.proved, how) : undefined;
  try {
    const outcome = await run.store.commitPage({
      lease,
      commitId: `${source.key.id}:${lease.run}:${lease.fence}:${number}`,
      batch,
      counters: { ...counters, pages: 1, rowsRead: page.rows.length },
      ...(proved === undefined ? {} : { proved }),
      reach: reachAt(readAt, source.policy),
      now,
      leaseMs: run.leaseMs,
    });
    run.onPage(outcome);
  } finally {
    documents.giveBack(batch.documents);
  }
}
