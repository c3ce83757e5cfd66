import type { VendorRequest } from "../answer.ts";
import type { NarrowedPermission } from "../api/access.ts";
import { parseTime, type EpochMs } from "../epoch.ts";
import type { LogRecord, PlacedRecord } from "../records/log-record.ts";
import type { TruthRange, TruthRecord } from "../truth.ts";
import type { VendorChange } from "../vendor-options.ts";
import type { Vendor } from "../vendor.ts";
import type { PlainAnswer } from "./send-answer.ts";

const root = "/_simulator/";

/** Whether a request is for the simulator and not for the vendor. */
export function isControlPath(path: string | undefined): boolean {
  return path?.startsWith(root) ?? false;
}

/**
 * Shows and changes a vendor for other processes: GET `stats`, GET `truth` (NDJSON; `domain_id`, `since`, `until`), POST
 * `configure`, `records`, `revoke-key`, `narrow-permission`. What it cannot do is answered 400 with the reason.
 */
export function controlAnswer(vendor: Vendor, request: VendorRequest): PlainAnswer {
  const url = new URL(request.path, "http://simulator");
  const action = `${request.method} ${url.pathname.slice(root.length)}`;
  try {
    return act(vendor, action, { parameters: url.searchParams, body: request.body ?? "" });
  } catch (error) {
    return json(400, { message: error instanceof Error ? error.message : String(error) });
  }
}

interface ControlInput {
  readonly parameters: URLSearchParams;
  readonly body: string;
}

function act(vendor: Vendor, action: string, { parameters, body }: ControlInput): PlainAnswer {
  switch (action) {
    case "GET stats":
      return json(200, { now: vendor.now(), requests: vendor.requests, dialect: vendor.dialect });
    case "GET truth": {
      const truth = vendor.truth(parameters.get("domain_id") ?? "102", rangeOf(parameters));
      return { status: 200, contentType: "application/x-ndjson", body: truthLines(truth) };
    }
    case "POST configure":
      vendor.configure(JSON.parse(body) as VendorChange);
      return json(200, { dialect: vendor.dialect });
    case "POST records": {
      const { domain_id: domainId, records } = JSON.parse(body) as RecordsBody;
      vendor.addRecords(domainId, records);
      return json(200, { added: records.length });
    }
    case "POST revoke-key":
      vendor.revokeKey(JSON.parse(body || "{}") as { key?: string; from?: EpochMs });
      return json(200, {});
    case "POST narrow-permission":
      vendor.narrowPermission(JSON.parse(body) as NarrowedPermission);
      return json(200, {});
    default:
      return json(404, { message: `The simulator cannot "${action}".` });
  }
}

interface RecordsBody {
  readonly domain_id: string | number;
  readonly records: readonly (LogRecord | PlacedRecord)[];
}

function rangeOf(parameters: URLSearchParams): TruthRange {
  const since = timeIn(parameters, "since");
  const until = timeIn(parameters, "until");
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}

function timeIn(parameters: URLSearchParams, name: string): EpochMs | undefined {
  const text = parameters.get(name);
  if (text === null) return undefined;
  const time = parseTime(text);
  if (time === undefined) throw new Error(`${name} is no date or time: ${text}`);
  return time;
}

/** The truth as NDJSON. */
export function* truthLines(truth: Iterable<TruthRecord>): Iterable<string> {
  for (const record of truth) yield `${JSON.stringify(record)}\n`;
}

function json(status: number, value: unknown): PlainAnswer {
  return { status, contentType: "application/json", body: JSON.stringify(value) };
}
