import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { burst } from "@sluice/mailprotector-simulator";
import { connectorBody, addConnector } from "./connectors.ts";
import { badDay } from "./faults.ts";
import { recently } from "./heavy-day.ts";
import { untilCovered } from "./lake-reading.ts";
import { adminKey, setStage } from "./stage.ts";
import type { HostProcess } from "./host-process.ts";
import { until } from "./until.ts";

const stage = setStage();
const hour = 3_600_000;
/** With characters that JSON, URLs and base64 write differently. */
const apiKey = 'mp"Secret/7+k&Z~=9qX';

describe("the API key of a connector", () => {
  it("occurs nowhere after a run with failures at log level silly: files, log, answers, metrics, arguments", async () => {
    const at = recently() - hour;
    const { vendor, url } = await stage.serveVendor({
      apiKey,
      domains: [{ id: 102, records: burst({ at, count: 9_000, spanMs: hour }) }],
      dialect: { maxPageSize: 100 },
      faults: badDay,
    });
    const dataDir = stage.dataDir();
    const host = await stage.startHostProcess({
      dataDir,
      environment: { SLUICE_LOG_LEVEL: "silly" },
      keepAnswers: true,
    });
    const { api } = host;
    const id = await addConnector(api, {
      url,
      conf: { api_key: apiKey },
      advanced: { look_back_days: 1 },
    });
    await untilCovered(api, id, { since: at, until: at + hour, withinMs: 90_000 });

    vendor.revokeKey();
    await api.post(`connectors/${id}/collect`);
    await until(
      "the revoked key shows",
      async () => (await api.get(`connectors/${id}`)).body.status.code === 401,
    );
    await askEverything(host, { id, url });

    const places = {
      log: host.log(),
      output: host.output(),
      answers: api.heard.join("\n"),
      arguments: argumentsOf(host.pid),
      ...filesOf(dataDir),
    };
    expect(host.log()).toContain('"level":"http"');
    expect(Object.keys(places).some((place) => place.startsWith("sluice.db"))).toBe(true);
    for (const [place, text] of Object.entries(places)) {
      for (const form of formsOf(apiKey))
        expect({ place, form, found: text.includes(form) }).toEqual({ place, form, found: false });
      expect({ place, found: text.includes(adminKey) }).toEqual({ place, found: false });
    }
  });
});

/** Every kind of question that could show a configuration, good ones and bad ones. */
async function askEverything(
  { api }: HostProcess,
  { id, url }: { readonly id: string; readonly url: string },
): Promise<void> {
  const conf = { api_key: apiKey };
  await api.post(`connectors/${id}/test`);
  await api.post(`connectors/${id}/test?stream=1`);
  await api.post("connector-types/mailprotector/test", { conf: connectorBody({ url, conf }).conf });
  await api.post("connectors", connectorBody({ url, conf }));
  await api.post(
    "connectors",
    connectorBody({ url, conf: { ...conf, interval: -1, colour: apiKey } }),
  );
  await api.post(
    "connectors",
    connectorBody({ url: `http://user:${encodeURIComponent(apiKey)}@127.0.0.1`, conf }),
  );
  await api.ask("PUT", `connectors/${id}`, { body: { conf } });
  const parts = [
    "",
    "/coverage",
    "/runs",
    "/status-history",
    "/lag",
    "/traffic",
    "/budget",
    "/dialect",
    "/ledger",
    "/backfill",
  ];
  for (const part of parts) await api.get(`connectors/${id}${part}`);
  for (const path of [
    "connectors",
    "connector-types",
    "connector-types/mailprotector",
    "tenants",
    "hosts",
    "system/status",
  ])
    await api.get(path);
  for (const path of ["/metrics", "/openapi.json", "/connect/api/data/syslog/_search"])
    await api.get(path);
}

function argumentsOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "latin1");
  } catch {
    return ""; // Only Linux shows them as a file.
  }
}

/** Every file below a directory, byte for byte. */
function filesOf(directory: string): Record<string, string> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name), "latin1")]),
  );
}

/** As it is, in JSON, in a URL, and in base64 at each of its three alignments. */
function formsOf(secret: string): string[] {
  const inBase64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]).toString("base64");
    return text.slice(Math.ceil((shift * 4) / 3) + 1, -4);
  });
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), ...inBase64];
}
