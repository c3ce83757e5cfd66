import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { burst } from "@sluice/mailprotector-simulator";
import { StartProblem } from "../../src/create-host/start-problem.ts";
import { addConnector, connectorBody, statusOf } from "./connectors.ts";
import { setStage, vendorKey } from "./stage.ts";
import { until } from "./until.ts";

const stage = setStage();
const hour = 3_600_000;

describe("a data directory whose secret key is lost", () => {
  it("is used again without its secrets, when the host is told to forget them, and loses nothing else", async () => {
    const { url } = await stage.serveVendor({
      domains: [{ id: 102, records: burst({ at: Date.now() - 2 * hour, count: 30 }) }],
    });
    const dataDir = stage.dataDir();
    const first = await stage.startHost({ dataDir });
    const id = await addConnector(first.api, { url });
    await until("all is collected", async () => (await recordsOf(first.api)) === 30);
    await first.stop();
    rmSync(join(dataDir, "secret.key"));

    await expect(stage.startHost({ dataDir })).rejects.toThrow(StartProblem);
    const forgetful = await stage.startHost({ dataDir, settings: { forgetsSecrets: true } });

    expect(forgetful.log()).toContain("secrets were forgotten");
    await until(
      "the missing secret is told",
      async () => (await statusOf(forgetful.api, id)).error_code === "config_invalid",
    );
    expect(await statusOf(forgetful.api, id)).toMatchObject({
      message: expect.stringContaining("Nothing is stored as API Key"),
      recommendation: expect.stringContaining("enter API Key again"),
    });
    const refused = await forgetful.api.post(`connectors/${id}/test`);
    expect(refused).toMatchObject({ status: 400, body: { code: "config_invalid" } });
    for (const view of ["", "/coverage", "/ledger", "/traffic", "/lag", "/quarantine"])
      expect(await forgetful.api.get(`connectors/${id}${view}`)).toMatchObject({ status: 200 });
    const twin = await forgetful.api.post("connectors", connectorBody({ url }));
    expect(twin).toMatchObject({ status: 409, body: { code: "source_taken" } });

    const conf = { api_key: vendorKey };
    const edited = await forgetful.api.ask("PUT", `connectors/${id}`, { body: { conf } });
    expect(edited.status).toBe(200);
    expect(await forgetful.api.post(`connectors/${id}/collect`)).toMatchObject({ status: 202 });
    await until(
      "it collects again",
      async () => (await statusOf(forgetful.api, id)).state === "ok",
    );
    expect(await recordsOf(forgetful.api)).toBe(30);
    const verified = await forgetful.api.post(`connectors/${id}/ledger/verify`);
    expect(verified.body).toMatchObject({ ok: true, records: 30 });
    await forgetful.stop();

    const again = await stage.startHost({ dataDir, settings: { forgetsSecrets: true } });
    expect(again.log()).toContain("no secret had to be forgotten");
    await until(
      "the connector is well",
      async () => (await statusOf(again.api, id)).state === "ok",
    );
  });
});

async function recordsOf(api: Awaited<ReturnType<typeof stage.startHost>>["api"]): Promise<number> {
  const answer = await api.post("/connect/api/data/syslog/_count", {});
  return answer.body.count as number;
}
