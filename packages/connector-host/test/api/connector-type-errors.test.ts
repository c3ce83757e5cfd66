import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { contractFailures, networkFailures, statusFailures } from "@sluice/connector-sdk";
import { fakeHost, type FakeHost } from "./fake-host.ts";

let host: FakeHost;

beforeEach(async () => {
  host = await fakeHost();
});
afterEach(() => host.api.close());

describe("the errors of a connector type", () => {
  it("are those of every vendor, with what the type adds", async () => {
    const { total, errors } = (await ask("post")).json<{
      total: number;
      errors: Record<string, unknown>[];
    }>();

    expect(total).toBe(errors.length);
    expect(errors).toContainEqual({
      http_status: "401",
      ...statusFailures["401"],
      advice: "Ask the postman for a new key.",
    });
    expect(errors).toContainEqual({ http_status: null, ...networkFailures.dns, advice: null });
    const reasons = errors.map(({ reason }) => reason);
    expect(new Set(reasons)).toEqual(
      new Set(
        [statusFailures, networkFailures, contractFailures]
          .flatMap((table) => Object.values(table))
          .map(({ reason }) => reason),
      ),
    );
    // Each leads to one row.
    expect(reasons).toHaveLength(new Set(reasons).size);
  });

  it("are not there for a type that is not", async () => {
    const answer = await ask("none");

    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: "connector_type_unknown" });
  });
});

async function ask(type: string) {
  const url = `/connect/api/v1/connector-types/${type}/errors`;
  return host.api.inject({ method: "GET", url, headers: await host.authorize() });
}
