import type { EpochMs } from "./epoch.ts";

/** What the vendor saw: counters, and with `keepRequests` each request. */
export interface RequestLog {
  readonly total: number;
  /** Requests for logs. */
  readonly data: number;
  /** Rows answered in logs. */
  readonly rows: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** By method and path without the query, e.g. `GET /api/v1/domains/102/logs`. */
  readonly byPath: Readonly<Record<string, number>>;
  /** By the kind of the fault that happened. */
  readonly byFault: Readonly<Record<string, number>>;
  /** Requests that came although a `Retry-After` told earlier was not over. */
  readonly requestsBeforeRetryAfter: number;
  /** The most requests within any five seconds. */
  readonly mostInFiveSeconds: number;
  /** Each request in order, if they are kept. */
  readonly list: readonly LoggedRequest[];
}

/** One request as the vendor saw it. */
export interface LoggedRequest {
  /** By the injected clock. */
  readonly at: EpochMs;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** 0 when there was no answer. */
  readonly status: number;
  readonly rows: number;
  readonly fault?: string;
}

/** Writes down what happened. */
export interface RequestLogWriter {
  readonly log: RequestLog;
  add(request: LoggedRequest & { readonly isData: boolean }): void;
  addViolation(): void;
}

const fiveSecondsMs = 5_000;

/** A log that counts, and keeps each request only when asked to. */
export function createRequestLog(keepRequests: boolean): RequestLogWriter {
  const counts = { total: 0, data: 0, rows: 0, requestsBeforeRetryAfter: 0, mostInFiveSeconds: 0 };
  const byStatus: Record<string, number> = {};
  const byPath: Record<string, number> = {};
  const byFault: Record<string, number> = {};
  const list: LoggedRequest[] = [];
  const countRecent = createWindowCounter(fiveSecondsMs);

  return {
    log: {
      get total() {
        return counts.total;
      },
      get data() {
        return counts.data;
      },
      get rows() {
        return counts.rows;
      },
      get requestsBeforeRetryAfter() {
        return counts.requestsBeforeRetryAfter;
      },
      get mostInFiveSeconds() {
        return counts.mostInFiveSeconds;
      },
      byStatus,
      byPath,
      byFault,
      list,
    },
    add({ isData, ...request }) {
      counts.total += 1;
      counts.rows += request.rows;
      if (isData) counts.data += 1;
      countIn(byStatus, String(request.status));
      countIn(byPath, `${request.method} ${request.path.split("?", 1)[0] ?? ""}`);
      if (request.fault !== undefined) countIn(byFault, request.fault);
      counts.mostInFiveSeconds = Math.max(counts.mostInFiveSeconds, countRecent(request.at));
      if (keepRequests) list.push(request);
    },
    addViolation() {
      counts.requestsBeforeRetryAfter += 1;
    },
  };
}

/** Counts the events of the last `windowMs`. Old ones are dropped in bulk, so that each costs the same in the long run. */
function createWindowCounter(windowMs: number): (at: EpochMs) => number {
  let times: EpochMs[] = [];
  let first = 0;
  return (at) => {
    times.push(at);
    while ((times[first] ?? at) <= at - windowMs) first += 1;
    if (first > times.length / 2) {
      times = times.slice(first);
      first = 0;
    }
    return times.length - first;
  };
}

function countIn(counters: Record<string, number>, key: string): void {
  counters[key] = (counters[key] ?? 0) + 1;
}
