import { describe, expect, it } from "@jest/globals";
import {
  createBudget,
  type AnyConnector,
  type HttpClient,
  type HttpEnvironment,
} from "@sluice/connector-sdk";
import { fakeClock, silentLogger, type FakeClock } from "@sluice/connector-sdk/testing";
import { openSources, type SourceParts } from "../../src/collect/open-source.ts";
import type { RunOutcome } from "../../src/collect/run-context.ts";
import { runWindow } from "../../src/collect/run-window.ts";
import { inlineStore } from "../../src/store/inline-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { withDataDir } from "../store/data-dir.ts";
import { day, source } from "../store/pages.ts";
import { requestOf, runOn, steadyStream } from "./one-run.ts";

describe("a window whose vendor asks for patience", () => {
  it("waits some seconds in place at its first try", async () => {
    const { outcome, waitedMs } = await readWith({ attempt: 1, retryAfter: 4 });
    expect(outcome).toMatchObject({ kind: "ended", entry: { verdict: "whole" } });
    expect(waitedMs).toBe(4_000);
  });

  it("gives a longer wait back at its first try, so that others have their turn", async () => {
    const { outcome, waitedMs } = await readWith({ attempt: 1, retryAfter: 40 });
    const error = { code: "rate_limited", retryAfterMs: 40_000 };
    expect(outcome).toMatchObject({ kind: "ended", result: { error } });
    expect(waitedMs).toBe(0);
  });

  it("waits up to a minute in place at a later try, so that it comes further than the last", async () => {
    const { outcome, waitedMs } = await readWith({ attempt: 2, retryAfter: 40 });
    expect(outcome).toMatchObject({ kind: "ended", entry: { verdict: "whole" } });
    expect(waitedMs).toBe(40_000);
  });

  it("waits at a later try no longer than its turn lasts", async () => {
    const late = await readWith({ attempt: 2, retryAfter: 40, turnLastsMs: 39_000 });
    expect(late).toMatchObject({ outcome: { result: { error: { code: "rate_limited" } } } });
    const soon = await readWith({ attempt: 2, retryAfter: 40, turnLastsMs: 40_000 });
    expect(soon).toMatchObject({ outcome: { entry: { verdict: "whole" } } });
  });

  it("gives back what is longer than a minute at every try", async () => {
    const { outcome, waitedMs } = await readWith({ attempt: 2, retryAfter: 61 });
    expect(outcome).toMatchObject({ kind: "ended", result: { error: { code: "rate_limited" } } });
    expect(waitedMs).toBe(0);
  });
});

/** Reads a window of a vendor that once says 429 with `retryAfter`, in seconds, and then answers. */
async function readWith(how: {
  readonly attempt: number;
  readonly retryAfter: number;
  readonly turnLastsMs?: number;
}) {
  let outcome: RunOutcome | undefined;
  const clock = fakeClock({ now: day + 86_400_000 });
  await withDataDir(async (dataDir) => {
    const store = inlineStore(openSqliteStore({ dataDir }));
    await store.openSource(source, day);
    const [opened] = openSources(partsOf(clock, how.retryAfter));
    if (opened === undefined) throw new Error("expected a source");
    const stream = steadyStream(async (client: HttpClient) => {
      await client.get({ path: "/letters" });
    });
    const request = requestOf(stream, opened.openSession, { attempt: how.attempt });
    const { turnLastsMs = 120_000 } = how;
    const run = { ...runOn(store, clock), sliceEndsAt: clock.now() + turnLastsMs };
    outcome = await runWindow(request, run);
    await store.close();
  });
  return { outcome, waitedMs: clock.now() - (day + 86_400_000) };
}

function partsOf(clock: FakeClock, retryAfter: number): SourceParts {
  let isFirst = true;
  const adapter: HttpEnvironment["adapter"] = async (config) => {
    const refusal = { status: 429, headers: { "retry-after": String(retryAfter) }, data: "" };
    const reply = isFirst ? refusal : { status: 200, headers: {}, data: "[]" };
    isFirst = false;
    return { ...reply, statusText: "", config };
  };
  return {
    instance: { id: "i1", custId: "default", name: "Letters" },
    tenantName: "default",
    connector: connector as unknown as AnyConnector,
    config: {},
    advanced: {},
    contentTypes: ["letters"],
    intervalMinutes: 5,
    clock,
    log: silentLogger(),
    http: {
      clock,
      budget: createBudget({ clock }),
      addressPolicy: { allowPrivateNetwork: false },
      adapter,
    },
  } as unknown as SourceParts;
}

const connector = {
  manifest: {
    id: "post",
    vendor: "Post",
    category: "email",
    namespace: "post",
    contentTypes: [{ id: "letters" }],
  },
  streams: [{ id: "letters", traits: { retentionMs: 1 } }],
  source: () => ({ origin: "https://post.test", account: "a" }),
  open: (_config: unknown, ctx: { http(settings: object): HttpClient }) =>
    ctx.http({ baseUrl: "https://post.test" }),
};
