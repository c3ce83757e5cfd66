import type { CollectionService } from "../../src/api/collection-service.ts";
import {
  HostProblem,
  type CatalogEntry,
  type HostServices,
  type InstanceInput,
  type InstanceView,
} from "../../src/api/host-services.ts";
import { SearchProblem, type Lake } from "../../src/lake/lake.ts";
import type { BackfillJob } from "../../src/store/entities.ts";
import { ledgerEntry, quarantined, systemStatus, traffic } from "./fake-answers.ts";
import type { FakeHost } from "./fake-host-type.ts";
import { config, manifest, noon } from "./sample-type.ts";

/** Services that keep what they are given in memory. */
export function fakeServices(host: FakeHost): HostServices {
  const views = new Map<string, InstanceView>();
  const tenants = [{ custId: "default", name: "default" }];
  const record = <T>(name: string, given: unknown, answer: T): T => {
    host.calls.push({ name, with: given });
    return answer;
  };
  const find = (id: string): InstanceView => {
    const view = views.get(id);
    if (view === undefined) throw new HostProblem("connector_unknown", 404, `No connector ${id}.`);
    return view;
  };
  const keep = (view: InstanceView): InstanceView => {
    views.set(view.instance.id, view);
    return view;
  };

  return {
    catalog: {
      list: () => [entry],
      get: (type) => (type === "post" ? entry : undefined),
    },
    instances: {
      list: async () => [...views.values()],
      get: async (id) => find(id),
      create: async (input) => record("create", input, keep(viewOf(`c${views.size + 1}`, input))),
      update: async (id, input) => record("update", input, find(id)),
      remove: async (id) => {
        find(id);
        views.delete(id);
      },
      activate: async (id) => find(id),
      deactivate: async (id) => {
        const view = find(id);
        return keep({ ...view, instance: { ...view.instance, active: false } });
      },
      test: (id, signal) => record("test", id, host.checks(signal)),
      testUnsaved: (type, conf, signal) =>
        record("testUnsaved", { type, conf }, host.checks(signal)),
    },
    collection: fakeCollection(host, find),
    tenants: {
      list: async () => tenants,
      create: async (tenant) => {
        tenants.push(tenant);
        return tenant;
      },
    },
    lake: fakeLake(host),
    system: {
      version: () => "9.9.9",
      hosts: () => [{ id: "dp", name: "Data Processor", type: "dp", state: "ok" }],
      status: async () => systemStatus,
      ready: () => host.isReady,
      metrics: async () => "# HELP sluice_up\nsluice_up 1\n",
      ingestion: async () => [
        { instance: "c1", name: "One", records: 2, bytes: 300 },
        { instance: "gone", name: "Gone", records: 1, bytes: 100 },
      ],
    },
  };
}

function fakeCollection(host: FakeHost, find: (id: string) => InstanceView): CollectionService {
  const jobs: BackfillJob[] = [];
  return {
    collectNow: async (id) => void find(id),
    coverage: async (_id, range) => {
      host.calls.push({ name: "coverage", with: range });
      return host.coverage;
    },
    runs: async (_id, page) => {
      host.calls.push({ name: "runs", with: page });
      return [ledgerEntry];
    },
    statusHistory: async (id) => [find(id).status],
    lag: async () => [
      { upToMs: 1_000, count: 4 },
      { upToMs: null, count: 1 },
    ],
    traffic: async (id, range) => {
      find(id);
      host.calls.push({ name: "traffic", with: range });
      return traffic;
    },
    budget: async () => ({
      requests: 25,
      perMs: 5_000,
      usedInWindow: 3,
      blockedUntil: undefined,
      waitedMs: 120,
      totals: { data: 10 },
    }),
    dialect: async () => ({ letters: { variant: "received_at" } }),
    ledger: async (_id, page) => {
      host.calls.push({ name: "ledger", with: page });
      return [ledgerEntry];
    },
    verifyLedger: async () => ({ ok: true, entries: 1, records: 2, problems: [], headHash: "ff" }),
    quarantine: async (id, page) => {
      find(id);
      host.calls.push({ name: "quarantine", with: page });
      return { total: 5, rows: [quarantined] };
    },
    startBackfill: async (instance, { since, until }) => {
      host.calls.push({ name: "backfill", with: { since, until } });
      const id = `b${jobs.length + 1}`;
      const job: BackfillJob = {
        id,
        instance,
        since,
        until,
        state: "running",
        rowsNew: 0,
        requests: 0,
        rowsRead: 0,
        gaps: 0,
        missingAtLeast: 0,
        remaining: [{ since, until }],
        createdAt: noon,
      };
      jobs.push(job);
      return job;
    },
    backfills: async () => jobs,
    backfillReach: () => ({ since: noon - 60_000, until: noon }),
    cancelBackfill: async (_id, job) => {
      const found = jobs.find(({ id }) => id === job);
      if (found === undefined) throw new HostProblem("backfill_unknown", 404, "No such backfill.");
      return { ...found, state: "cancelled", endedAt: noon };
    },
    explain: async (index, id) => ({
      record: { id, index, timestamp: noon + 5, source: "s1", run: 1 },
      entry: id === "unended" ? undefined : ledgerEntry,
    }),
  };
}

function fakeLake(host: FakeHost): Lake {
  const hit = { _index: "syslog", _id: "r1", _score: null, _source: { subject: "=1+1", n: 1 } };
  return {
    search: async (index, body, signal) => {
      if (host.read !== undefined && signal !== undefined) return textOf(host.read(signal));
      host.calls.push({ name: "search", with: { index, body } });
      if (body !== null && typeof body === "object" && "fuzzy" in body) {
        throw new SearchProblem("fuzzy", "fuzzy: not supported");
      }
      const total = { value: 1, relation: "eq" };
      return JSON.stringify({
        took: 1,
        timed_out: false,
        _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
        hits: { total, max_score: null, hits: [hit] },
      });
    },
    count: async (index, body, signal) => {
      if (host.read !== undefined && signal !== undefined) return textOf(host.read(signal));
      host.calls.push({ name: "count", with: { index, body } });
      return JSON.stringify({
        count: 1,
        _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
      });
    },
    get: async () => undefined,
    export: async function* (index, body, signal) {
      if (host.read !== undefined) return yield* host.read(signal);
      host.calls.push({ name: "export", with: { index, body } });
      yield '{"subject":"=1+1","from":{"address":"a@b.test"}}\n{"subject":"plain, ';
      yield 'with \\"quotes\\"","n":2}\n';
    },
    ingestion: async () => [],
    indices: async () => [
      { index: "syslog", records: 1, bytes: 1, days: 1, oldest: noon, newest: noon },
    ],
    close: async () => undefined,
  };
}

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}

function viewOf(id: string, input: InstanceInput): InstanceView {
  const { custId, name, type, isCollect, isRespond, runOn } = input;
  const { api_key: _, ...shown } = input.conf as Record<string, unknown>;
  return {
    instance: {
      id,
      custId,
      name,
      type,
      isCollect,
      isRespond,
      runOn,
      category: "email",
      version: "1.2.3",
      active: true,
      config: shown,
      sealedSecrets: "v1.sealed",
      filterList: [],
      advancedSetting: {},
      createdAt: noon,
      modifiedAt: noon,
    },
    tenantName: custId,
    status: {
      instance: id,
      state: "pending",
      code: 0,
      message: "Waiting.",
      since: noon - 1,
      lastSeen: noon,
    },
    lastActivity: undefined,
    lastDataReceived: undefined,
    coverage: {
      since: noon - 100,
      totalMs: { complete: 60, provisional: 30, open: 6, gap: 4, excluded: 0 },
    },
    intervalMinutes: 5,
    contentTypes: ["letters"],
  };
}

const entry: CatalogEntry = {
  manifest,
  config,
  origin: "built-in",
  connector: { advice: { auth_rejected: "Ask the postman for a new key." } },
};
