import { describe, expect, it } from "@jest/globals";
import type { Fault } from "../../src/index.ts";
import { get, minutely, noon, standingClock, vendorWith } from "../vendor-kit.ts";

function answerWith(fault: Fault) {
  return get(vendorWith(minutely(3), { faults: [fault] }), "/api/v1/domains/102/logs?page=1");
}

describe("faults of answers", () => {
  it.each([500, 502, 503])("answer %i with HTML", (status) => {
    const answer = answerWith({ kind: "server-error", status });

    expect(answer.status).toBe(status);
    expect(answer.headers["content-type"]).toMatch("text/html");
  });

  it("answer any status with a body of choice", () => {
    expect(answerWith({ kind: "status", status: 408 }).status).toBe(408);
    expect(
      answerWith({ kind: "status", status: 403, body: "no", contentType: "text/plain" }),
    ).toMatchObject({
      status: 403,
      body: "no",
      headers: { "content-type": "text/plain" },
    });
  });

  it("hide a login page, an error, an object or broken JSON under 200", () => {
    const html = answerWith({ kind: "html-page" });
    expect([html.status, html.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);

    const error = answerWith({ kind: "error-body", message: "index missing" });
    expect([error.status, error.body]).toEqual([200, '{"error":"index missing"}']);

    const object = answerWith({ kind: "wrong-json" });
    expect([object.status, JSON.parse(String(object.body))]).toEqual([200, { logs: [], page: 1 }]);

    const broken = answerWith({ kind: "broken-json" });
    expect(broken.status).toBe(200);
    expect(() => JSON.parse(String(broken.body))).toThrow(SyntaxError);
    expect(broken.headers["content-length"]).toBe(String(broken.body.length));
  });

  it("cut a body that is announced as whole", () => {
    const whole = get(vendorWith(minutely(3)), "/api/v1/domains/102/logs?page=1");
    const half = answerWith({ kind: "truncate" });
    expect(half.headers["content-length"]).toBe(String(whole.body.length));
    expect(half.fault).toEqual({ kind: "truncate", atBytes: Math.floor(whole.body.length / 2) });

    const end = answerWith({ kind: "truncate", atBytes: 1_000_000 });
    expect(end.fault).toEqual({ kind: "truncate", atBytes: whole.body.length - 1 });
  });

  it("tell the carrier to reset, to hang, or to be slow", () => {
    expect(answerWith({ kind: "reset" })).toMatchObject({ status: 0, fault: { kind: "reset" } });
    expect(answerWith({ kind: "hang" })).toMatchObject({ status: 0, fault: { kind: "hang" } });
    const slow = answerWith({ kind: "slow", delayMs: 50, bytesPerSecond: 10 });
    expect(slow).toMatchObject({
      status: 200,
      fault: { kind: "slow", delayMs: 50, bytesPerSecond: 10 },
    });
    expect(JSON.parse(String(slow.body))).toHaveLength(3);
  });

  it("revoke the key or narrow the permission for a while", () => {
    expect(answerWith({ kind: "revoked-key" }).status).toBe(401);
    const nothing = answerWith({ kind: "narrowed-permission" });
    expect([nothing.status, nothing.body]).toEqual([200, "[]"]);
  });

  it("redirect to another origin with path and query", () => {
    const answer = answerWith({ kind: "redirect", toOrigin: "https://evil.example" });

    expect(answer.status).toBe(302);
    expect(answer.headers["location"]).toBe("https://evil.example/api/v1/domains/102/logs?page=1");
  });
});

describe("an outage", () => {
  it.each(["server-error", "reset", "hang"] as const)(
    "by %s concerns all requests of its interval",
    (how) => {
      const clock = standingClock();
      const between = { from: noon + 1_000, until: noon + 2_000 };
      const vendor = vendorWith(minutely(3), { clock, faults: [{ kind: "outage", how, between }] });
      const ask = () => get(vendor, "/api/v1/domains/102");
      expect(ask().status).toBe(200);

      clock.time = noon + 1_000;
      const down = ask();
      expect(how === "server-error" ? down.status : down.fault?.kind).toBe(
        how === "server-error" ? 503 : how,
      );

      clock.time = noon + 2_000;
      expect(ask().status).toBe(200);
      expect(vendor.requests.byFault).toEqual({ outage: 1 });
    },
  );
});
