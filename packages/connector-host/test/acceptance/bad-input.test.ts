import { createServer } from "node:http";
import { DatabaseSync } from "node:sqlite";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { burst } from "@sluice/mailprotector-simulator";
import { addConnector, connectorBody, statusOf } from "./connectors.ts";
import { recently } from "./heavy-day.ts";
import {
  compareWithTruth,
  ledgerOf,
  metricOf,
  untilCovered,
  verifyLedger,
} from "./lake-reading.ts";
import { setStage, vendorKey } from "./stage.ts";

const stage = setStage();
const hour = 3_600_000;

describe("a configuration with mistakes", () => {
  it("is refused with all five problems at once, each with its path, and nothing is stored", async () => {
    const { api } = await stage.startHost();
    const conf = {
      base_url: "no address",
      api_key: "two words",
      interval: 0,
      domain_id: 102,
      colour: "red",
    };

    const answer = await api.post("connectors", connectorBody({ url: "", conf }));

    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      code: "config_invalid",
      detail: expect.stringContaining("5 problems"),
    });
    expect((answer.body.problems as { path: string }[]).map(({ path }) => path).toSorted()).toEqual(
      ["/conf/api_key", "/conf/base_url", "/conf/colour", "/conf/domain_id", "/conf/interval"],
    );
    expect((await api.get("connectors")).body).toEqual({ total: 0, connectors: [] });
  });

  it.each([
    ["an unknown key of the request", { colour: "red" }, "/colour"],
    ["a name of the wrong type", { name: 7 }, "/name"],
    ["a switch of the wrong type", { is_collect: "yes" }, "/is_collect"],
    [
      "an unknown key of advanced_setting",
      { advanced_setting: { speed: 1 } },
      "/advanced_setting/speed",
    ],
    [
      "a budget of the wrong type",
      { advanced_setting: { budget: { requests: "many", per_ms: 100 } } },
      "/advanced_setting/budget/requests",
    ],
  ])("is refused with the place of %s", async (_, change, path) => {
    const { api } = await stage.startHost();

    const answer = await api.post("connectors", {
      ...connectorBody({ url: "https://vendor.example" }),
      ...change,
    });

    expect(answer.status).toBe(400);
    expect(answer.body.problems).toEqual([
      expect.objectContaining({ path, message: expect.stringContaining(path) }),
    ]);
  });
});

describe("a source that is collected already", () => {
  it("is refused to a second connector, which is told the name of the first", async () => {
    const { url } = await stage.serveVendor();
    const { api } = await stage.startHost();
    const id = await addConnector(api, { url, name: "the first one" });

    const answer = await api.post(
      "connectors",
      connectorBody({ url: `${url}/api/v1/`, name: "the second one" }),
    );

    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: "source_taken",
      detail: expect.stringContaining("the first one"),
    });
    expect(answer.body.detail).toContain(id);
    expect((await api.get("connectors")).body.total).toBe(1);
  });
});

describe("a port that is taken", () => {
  it("keeps the host from starting, says so, and leaves the data directory free", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    stage.after(() => server.close());
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const dataDir = stage.dataDir();

    await expect(stage.startHost({ dataDir, settings: { port } })).rejects.toThrow(String(port));

    const { api } = await stage.startHost({ dataDir });
    expect((await api.get("/readyz")).status).toBe(200);
  });
});

describe("one malformed record among 5,000", () => {
  it.each(["missing-received-at", "invalid-received-at", "not-an-object"] as const)(
    "goes to quarantine as the vendor wrote it and is counted; the rest is stored (%s)",
    async (kind) => {
      const at = recently() - hour;
      const records = burst({ at, count: 4_999, spanMs: hour });
      const { vendor, url } = await stage.serveVendor({ domains: [{ id: 102, records }] });
      const json = malformedJson[kind];
      vendor.addRecords(102, [{ json, receivedAt: at + hour / 2 }]);
      const { api, dataDir } = await stage.startHost();

      const id = await addConnector(api, { url, advanced: { look_back_days: 1 } });
      await untilCovered(api, id, { since: at, until: at + hour });

      const truth = vendor.truth(102);
      expect(truth.length).toBe(5_000);
      expect((await compareWithTruth(api, truth)).stored).toBe(4_999);
      expect(quarantineOf(dataDir)).toEqual([json]);
      expect(
        (await ledgerOf(api, id)).reduce((sum, one) => sum + one.rows_quarantined, 0),
      ).toBeGreaterThanOrEqual(1);
      expect(
        await metricOf(api, "sluice_records_total", { instance: id, kind: "quarantined" }),
      ).toBeGreaterThanOrEqual(1);
      expect(await verifyLedger(api, id)).toMatchObject({ ok: true, records: 4_999 });
      expect((await statusOf(api, id)).state).toBe("ok");
      expect((await api.get(`connectors/${id}/quarantine`)).body.rows).toEqual([
        expect.objectContaining({ code: "record_invalid", stream: "domain_logs", raw: json }),
      ]);
    },
  );
});

describe("a malformed record that repeats the API key", () => {
  it("is kept as it came, and shown without the key, also after a restart without collection", async () => {
    const at = recently() - hour;
    const { vendor, url } = await stage.serveVendor({
      domains: [{ id: 102, records: burst({ at, count: 10, spanMs: hour }) }],
    });
    const json = `{"id":"odd","subject":"key=${vendorKey}"}`;
    vendor.addRecords(102, [{ json, receivedAt: at + hour / 2 }]);
    const first = await stage.startHost();
    const id = await addConnector(first.api, { url, advanced: { look_back_days: 1 } });
    await untilCovered(first.api, id, { since: at, until: at + hour });
    await first.api.post(`connectors/${id}/deactivate`);
    await first.stop();

    const { api } = await stage.startHost({ dataDir: first.dataDir });
    const answer = await api.get(`connectors/${id}/quarantine`);

    expect(answer.body.rows).toMatchObject([{ raw: '{"id":"odd","subject":"key=[redacted]"}' }]);
    expect(answer.text).not.toContain(vendorKey);
    expect(quarantineOf(first.dataDir)).toEqual([json]);
    expect(first.log()).toContain("rows went to quarantine");
    expect(first.log()).not.toContain(vendorKey);
  });
});

const malformedJson = {
  // Written as no JSON library writes: a blank before the colon, an escape without need, a number with an exponent.
  "missing-received-at": '{"id" :"no-time", "subject":"ohne Zeit \\u00fc","score":1.50e0}',
  "invalid-received-at": '{"id":"bad-time","received_at":"yesterday"}',
  "not-an-object": '"just text"',
} as const;

function quarantineOf(dataDir: string): string[] {
  const database = new DatabaseSync(join(dataDir, "sluice.db"), { readOnly: true });
  try {
    const rows = database.prepare("SELECT raw FROM quarantine").all() as {
      raw: string | Uint8Array;
    }[];
    return rows.map(({ raw }) =>
      typeof raw === "string" ? raw : Buffer.from(raw).toString("utf8"),
    );
  } finally {
    database.close();
  }
}
