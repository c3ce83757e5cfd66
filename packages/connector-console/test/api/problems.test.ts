import { describe, expect, it } from "@jest/globals";
import { answered, HostAway, HostProblem } from "../../src/api/problems.ts";

describe("an answer of the host", () => {
  it("is its data when all is well", async () => {
    const call = Promise.resolve({ data: { total: 1 }, response: new Response() });

    await expect(answered(call)).resolves.toEqual({ total: 1 });
  });

  it("is a problem when the host names one", async () => {
    const problem = { code: "config_invalid", detail: "2 problems", problems: [] };
    const response = new Response(null, { status: 400, headers: { "retry-after": "7" } });

    const failed = answered(Promise.resolve({ error: problem, response }));

    await expect(failed).rejects.toBeInstanceOf(HostProblem);
    await expect(failed).rejects.toMatchObject({ code: "config_invalid", retryAfter: 7 });
  });

  it("of something else in its place means that the host is away", async () => {
    const response = new Response(null, { status: 502 });

    const failed = answered(Promise.resolve({ error: "<html>Bad Gateway</html>", response }));

    await expect(failed).rejects.toBeInstanceOf(HostAway);
  });

  it("that never came means that the host is away", async () => {
    await expect(answered(Promise.reject(new TypeError("fetch failed")))).rejects.toBeInstanceOf(
      HostAway,
    );
  });
});
