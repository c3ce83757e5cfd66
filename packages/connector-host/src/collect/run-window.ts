import { readWindow } from "@sluice/connector-sdk";
import type { ProvedPiece, ReadWindowRequest } from "@sluice/connector-sdk";
import { LeaseLost } from "../store/store.ts";
import type { Lease } from "../store/store.ts";
import { commitPage } from "./commit-page.ts";
import { endCutShort, endRun, noResult } from "./end-run.ts";
import { patienceAt } from "./failure-policy.ts";
import type { Hand } from "./hand.ts";
import { isProved } from "./judge-look.ts";
import { createRequestCount } from "./request-count.ts";
import type { RequestCount } from "./request-count.ts";
import type { RunContext, RunOutcome, RunRequest } from "./run-context.ts";

/**
 * Reads one planned window under a lease: each page is durable before the next but one is asked for, the verdict at
 * the end.
 *
 * @throws StoreFull when the disk has no room; nothing of the page was written, and `run.onUnended` was called
 * @throws `signal.reason` when the signal aborts; what was proved is kept
 */
export async function runWindow(request: RunRequest, run: RunContext): Promise<RunOutcome> {
  return underLease(request, run, (lease) =>
    readUnderLease(request, run, { lease, counted: createRequestCount() }),
  );
}

/** Claims the window and does the work under the lease. Whatever the work decides is decided after the claim. */
export async function underLease(
  request: RunRequest,
  run: RunContext,
  work: (lease: Lease) => Promise<RunOutcome>,
): Promise<RunOutcome> {
  const { source, window } = request;
  const lease = await run.store.claim({
    source: source.key.id,
    window: { since: window.since, until: window.until },
    kind: window.kind,
    owner: run.owner,
    now: run.clock.now(),
    leaseMs: run.leaseMs,
    attempt: request.attempt,
  });
  if (lease === undefined) return { kind: "lost" };
  try {
    return await work(lease);
  } catch (error) {
    if (error instanceof LeaseLost) return { kind: "lost" };
    throw error;
  }
}

/** Reads a window that is claimed; see `runWindow`. */
export async function readUnderLease(
  request: RunRequest,
  run: RunContext,
  { lease, counted }: { readonly lease: Lease; readonly counted: RequestCount },
): Promise<RunOutcome> {
  const { source } = request;
  const hand = run.turns.openHand();
  const patienceMs = patienceAt(request.attempt, run.sliceEndsAt - run.clock.now());
  let committing = Promise.resolve();
  const opened = source.openSession(counted.add, {
    hand: waitingHand(hand, () => committing),
    patienceMs,
  });
  const log = source.log.child({ run: lease.run });
  const ended = new AbortController();
  const signal = AbortSignal.any([run.signal, ended.signal]);
  const reading = readingOf(request, {
    session: opened.session,
    ctx: { clock: run.clock, signal, log },
    enough: () => run.enough(request.window),
    onCapLowered: (seen) => void run.learn({ ...noResult(seen.dialect), ...seen }, false),
  });
  let proved: ProvedPiece | undefined;
  let vendorNow: number | undefined;
  try {
    let asking = reading.next();
    for (let number = 1; ; number++) {
      // A page becomes durable while the next one is on its way; never are two of them not durable.
      const [next] = await Promise.all([asking, committing]);
      if (next.done === true)
        return await endRun(request, run, { lease, result: next.value, counters: counted.take() });
      const page = next.value;
      hand.keep();
      const commit = { lease, number, page, counters: counted.take() };
      const isSmall = page.rows.length <= rowsOfSmallPage;
      if (isSmall) asking = reading.next();
      committing = hand.toFinish().then(async () => {
        await commitPage(request, run, { ...commit, hand });
        // Only once its records are durable: a page that the store refused proves nothing.
        proved = page.proved;
        vendorNow = page.vendorNow;
      });
      if (!isSmall) asking = committing.then(async () => reading.next());
    }
  } catch (error) {
    // What is on its way to the disk may still be proved; its own failure is the one that is caught here, or the second.
    await committing.catch(() => undefined);
    const readAt = vendorNow ?? run.clock.now();
    const cutShort = { lease, proved, counters: counted.take(), readAt };
    await endCutShort(request, run, { ...cutShort, error });
    throw error;
  } finally {
    ended.abort();
    // A reading that stands at a page says what it has found out by then only when it ends.
    void reading.return(noResult(request.dialect)).catch(() => undefined);
    opened.close();
    hand.close();
  }
}

function readingOf(
  request: RunRequest,
  by: Pick<ReadWindowRequest<unknown, unknown>, "session" | "ctx" | "enough" | "onCapLowered">,
): ReturnType<typeof readWindow> {
  const { source, window, dialect, attempt, before, endedBefore = [], expectedRows } = request;
  return readWindow({
    ...by,
    stream: source.stream,
    window,
    dialect,
    attempt,
    provedBefore: before.filter(isProved),
    endedBefore,
    ...(expectedRows === undefined ? {} : { expectedRows }),
  });
}

/** What is parsed while the store is busy only lives until it is collected: as bytes it waits at no cost. */
function waitingHand(
  hand: Pick<Hand, "ask" | "begin">,
  committing: () => Promise<void>,
): Pick<Hand, "ask" | "begin"> {
  const begin = async (bytes: number): Promise<void> => {
    await committing().catch(() => undefined);
    await hand.begin(bytes);
  };
  return { ask: hand.ask, begin };
}

/** Of larger pages a window holds one at a time: two would take more memory than they save time. */
const rowsOfSmallPage = 2_000;
