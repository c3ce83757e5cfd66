import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { fakeHost, type FakeHost } from "./fake-host.ts";
import { noon } from "./sample-type.ts";

const url = "/connect/api/v1/system/status";
let host: FakeHost;

beforeEach(async () => {
  host = await fakeHost();
});
afterEach(() => host.api.close());

it("the status of the system tells hosts, storage, activity and problems", async () => {
  const answer = await host.api.inject({ method: "GET", url, headers: await host.authorize() });

  expect(answer.json()).toEqual({
    now: noon,
    hosts: [
      {
        id: "dp",
        name: "Data Processor",
        type: "dp",
        state: "ok",
        version: "9.9.9",
        started_at: noon - 60_000,
        memory_bytes: 100,
      },
    ],
    storage: {
      measured_at: noon,
      data_bytes: 10,
      disk_bytes: 1_000,
      disk_free_bytes: 600,
      records: 2,
      record_bytes: 8,
      oldest: noon - 5,
      newest: noon,
    },
    activity: {
      step_ms: 10_000,
      steps: [{ at: noon - 10_000, records: 7, requests: 3, failed_requests: 1 }],
    },
    problems: [
      {
        level: "warn",
        message: "a request for records failed: GET /boxes was answered with 401",
        code: "auth_rejected",
        connector_id: "c1",
        connector_name: null,
        stream: "letters",
        count: 4,
        first_at: noon - 9,
        last_at: noon - 1,
      },
    ],
  });
});

it("the status of the system is for those who are signed in", async () => {
  const answer = await host.api.inject({ method: "GET", url });

  expect(answer.statusCode).toBe(401);
});
