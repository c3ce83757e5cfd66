import type { CheckResult, Clock } from "@sluice/connector-sdk";
import { HostProblem } from "../api/host-services.ts";

/** Runs tests, one at a time for a key and none of them for ever. */
export interface TestRunner {
  /**
   * Yields each check as it is known. Closing the iterator, or `signal`, cancels the test at the vendor too.
   *
   * @throws HostProblem `test_running` before the first check while another test of `key` runs
   */
  run(request: TestRequest): AsyncIterable<CheckResult>;
}

export interface TestRequest {
  /** What only one test at a time may touch: an instance, or a source. */
  readonly key: string;
  readonly signal: AbortSignal;
  /** Begins the test; it has to end soon after its signal aborts. */
  readonly start: (signal: AbortSignal) => AsyncIterable<CheckResult>;
}

/** @param options `limitMs` bounds the whole test, in milliseconds; by default an answer comes within 15 seconds */
export function createTestRunner(options: {
  readonly clock: Clock;
  readonly limitMs?: number;
}): TestRunner {
  const { clock, limitMs = 14_000 } = options;
  const running = new Set<string>();
  return {
    async *run({ key, signal, start }) {
      if (running.has(key)) {
        throw new HostProblem(
          "test_running",
          409,
          "A test of this connector is running already. Wait until it has ended, then start another.",
        );
      }
      running.add(key);
      const ended = new AbortController();
      const inner = AbortSignal.any([signal, ended.signal]);
      const startedAt = clock.now();
      const timeUp = clock.sleep(limitMs, inner).then(
        () => "time up" as const,
        () => "cancelled" as const,
      );
      try {
        const outcome = yield* untilStopped(start(inner)[Symbol.asyncIterator](), timeUp);
        if (outcome === "time up") yield timeLimitResult(clock.now() - startedAt);
      } finally {
        ended.abort(new Error("the test has ended"));
        running.delete(key);
      }
    },
  };
}

/** Hands results on until the test ends by itself or is stopped; a test that hangs is not waited for. */
async function* untilStopped(
  results: AsyncIterator<CheckResult>,
  stop: Promise<"time up" | "cancelled">,
): AsyncGenerator<CheckResult, "done" | "time up" | "cancelled"> {
  for (;;) {
    const next = results.next();
    // When the race is lost, its late failure has nobody left to tell.
    next.catch(() => undefined);
    const first = await Promise.race([next, stop]);
    if (typeof first === "string") return first;
    if (first.done === true) return "done";
    yield first.value;
  }
}

function timeLimitResult(durationMs: number): CheckResult {
  return {
    id: "time_limit",
    title: "Answer in time",
    status: "fail",
    code: "unreachable",
    message: `The vendor did not finish answering within ${Math.round(durationMs / 1_000)} seconds (timeout).`,
    explanation: "The address was reached or is still being tried, but no whole answer came.",
    recommendation:
      "Check the Base URL, and whether a firewall or proxy between this host and the vendor holds connections open.",
    evidence: { limit_ms: durationMs },
    durationMs,
  };
}
