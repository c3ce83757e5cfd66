import { describe, expect, it } from "@jest/globals";
import { controlAnswer, isControlPath } from "../../src/server/control.ts";
import { startSimulatorServer, type Vendor } from "../../src/index.ts";
import { iso, logs, minutely, noon, record, vendorWith } from "../vendor-kit.ts";

function control(vendor: Vendor, call: string, body?: unknown) {
  const [method = "", action = ""] = call.split(" ");
  const answer = controlAnswer(vendor, {
    method,
    path: `/_simulator/${action}`,
    headers: {},
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: Array.from(answer.body).join("") };
}

describe("the control of a simulator", () => {
  it("shows counters and dialect", () => {
    const vendor = vendorWith(minutely(2));
    logs(vendor);

    expect(JSON.parse(control(vendor, "GET stats").text)).toMatchObject({
      now: noon,
      requests: { total: 1, rows: 2 },
      dialect: { cap: 5_000 },
    });
  });

  it("shows the truth of an interval as NDJSON", () => {
    const until = encodeURIComponent(iso(noon - 60_000));
    const { text } = control(vendorWith(minutely(3)), `GET truth?domain_id=102&until=${until}`);

    expect(
      text
        .trimEnd()
        .split("\n")
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(["r0", "r1"]);
  });

  it("changes dialect and faults, adds records, narrows and revokes", () => {
    const vendor = vendorWith(minutely(2));
    expect(control(vendor, "POST configure", { dialect: { cap: 1 } }).status).toBe(200);
    expect(logs(vendor).ids).toEqual(["r1"]);

    control(vendor, "POST records", { domain_id: 102, records: [record("new", noon)] });
    expect(logs(vendor).ids).toEqual(["new"]);

    control(vendor, "POST narrow-permission", { domainIds: [] });
    expect(logs(vendor).ids).toEqual([]);

    control(vendor, "POST configure", { faults: [{ kind: "server-error", status: 502 }] });
    expect(logs(vendor).status).toBe(502);

    control(vendor, "POST configure", { faults: [] });
    control(vendor, "POST revoke-key");
    expect(logs(vendor).status).toBe(401);
  });

  it.each([
    ["POST configure", { dialect: { cap: -1 } }, 400],
    ["POST configure", undefined, 400],
    ["GET truth?domain_id=9", undefined, 400],
    ["GET truth?since=soon", undefined, 400],
    ["GET nonsense", undefined, 404],
  ])("refuses %s %j with %i and the reason", (call, body, status) => {
    const answer = control(vendorWith([]), call, body);

    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({ message: expect.any(String) });
  });

  it("is there only when asked for", async () => {
    expect(isControlPath("/_simulator/stats")).toBe(true);
    expect(isControlPath("/api/v1/domains")).toBe(false);
    const statusWith = async (control: boolean) => {
      const server = await startSimulatorServer({ vendor: vendorWith([]), control });
      const { status } = await fetch(`${server.url}/_simulator/stats`);
      await server.close();
      return status;
    };

    expect([await statusWith(false), await statusWith(true)]).toEqual([401, 200]);
  });
});
