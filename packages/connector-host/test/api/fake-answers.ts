import type { ConnectorTraffic, QuarantinedRecord } from "../../src/api/collection-service.ts";
import type { SystemStatus } from "../../src/api/host-services.ts";
import { noCounters, type LedgerEntry } from "../../src/ledger/ledger-entry.ts";
import { noon } from "./sample-type.ts";

export const systemStatus: SystemStatus = {
  now: noon,
  hosts: [
    {
      id: "dp",
      name: "Data Processor",
      type: "dp",
      state: "ok",
      version: "9.9.9",
      startedAt: noon - 60_000,
      memoryBytes: 100,
    },
  ],
  storage: {
    measuredAt: noon,
    dataBytes: 10,
    diskBytes: 1_000,
    diskFreeBytes: 600,
    lake: { records: 2, bytes: 8, oldest: noon - 5, newest: noon },
  },
  activity: {
    stepMs: 10_000,
    steps: [{ at: noon - 10_000, records: 7, requests: 3, failedRequests: 1 }],
  },
  problems: [
    {
      level: "warn",
      firstAt: noon - 9,
      lastAt: noon - 1,
      count: 4,
      message: "a request for records failed: GET /boxes was answered with 401",
      code: "auth_rejected",
      instance: "c1",
      stream: "letters",
      instanceName: undefined,
    },
  ],
};

export const traffic: ConnectorTraffic = {
  since: noon,
  until: noon + 3_600_000,
  intervalMs: 300_000,
  bucketMs: 600_000,
  streams: [
    {
      stream: "letters",
      cap: 5_000,
      isCapLearned: false,
      buckets: [
        { at: noon, records: 12, most: 9 },
        { at: noon + 600_000, records: 6_000, most: 6_000 },
      ],
      splits: [{ since: noon + 600_000, until: noon + 900_000, pieces: 2 }],
      splitWindows: 1,
    },
  ],
};

export const quarantined: QuarantinedRecord = {
  seq: 3,
  stream: "letters",
  run: 7,
  raw: '{ "id": 1 }',
  reason: "the row has no valid time",
  quarantinedAt: noon,
};

export const ledgerEntry: LedgerEntry = {
  ...noCounters,
  source: "s1",
  seq: 1,
  run: 1,
  since: noon,
  until: noon + 60_000,
  kind: "live",
  verdict: "whole",
  generation: 0,
  connectorVersion: "1.2.3",
  attempt: 1,
  startedAt: noon,
  endedAt: noon + 1,
  digestRead: "aa",
  digestStored: "bb",
  previousHash: "00",
  hash: "ff",
};
