import { describe, expect, it } from "@jest/globals";
import { systemClock, type CheckResult } from "@sluice/connector-sdk";
import { gather } from "../gather.ts";
import { createTestRunner } from "../../src/instances/test-runner.ts";

const limitMs = 30;

describe("a test run", () => {
  it("is refused while another of the same key runs, and allowed for another key and after it", async () => {
    const runner = createTestRunner({ clock: systemClock });
    const first = runner.run({ key: "c1", signal: never(), start: passes })[Symbol.asyncIterator]();
    await first.next();

    const second = gather(runner.run({ key: "c1", signal: never(), start: passes }));
    const other = gather(runner.run({ key: "c2", signal: never(), start: passes }));

    await expect(second).rejects.toMatchObject({ code: "test_running", status: 409 });
    await expect(other).resolves.toHaveLength(2);
    await first.return?.();
    const third = gather(runner.run({ key: "c1", signal: never(), start: passes }));
    await expect(third).resolves.toHaveLength(2);
  });

  it("that hangs ends in time as unreachable, and its vendor is left alone", async () => {
    const runner = createTestRunner({ clock: systemClock, limitMs });
    let inner: AbortSignal | undefined;

    const checks = await gather(
      runner.run({
        key: "c1",
        signal: never(),
        start: async function* (signal) {
          inner = signal;
          yield check("base_url");
          await new Promise(() => undefined);
        },
      }),
    );

    expect(checks).toMatchObject([
      { id: "base_url", status: "pass" },
      { id: "time_limit", status: "fail", code: "unreachable" },
    ]);
    expect(inner?.aborted).toBe(true);
  });

  it("ends without a word when the client goes", async () => {
    const runner = createTestRunner({ clock: systemClock });
    const client = new AbortController();
    const checks: CheckResult[] = [];

    for await (const one of runner.run({
      key: "c1",
      signal: client.signal,
      start: async function* () {
        yield check("base_url");
        await new Promise(() => undefined);
      },
    })) {
      checks.push(one);
      client.abort();
    }

    expect(checks).toHaveLength(1);
  });
});

async function* passes(): AsyncGenerator<CheckResult> {
  yield check("one");
  yield check("two");
}

function check(id: string): CheckResult {
  return { id, title: id, status: "pass", evidence: {}, durationMs: 1 };
}

function never(): AbortSignal {
  return new AbortController().signal;
}
