import { describe, expect, it } from "@jest/globals";
import { createApiClient } from "../../src/cli/api-client.ts";
import { gather } from "../gather.ts";

describe("an answer that is read while it comes", () => {
  it("is told to be a part when the host breaks off", async () => {
    const chunks = await clientOf(breaksOff).stream("v1/exports");

    await expect(gather(chunks)).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining("what was written is only a part"),
      details: ["other side closed"],
    });
  });

  it("is passed on to its end", async () => {
    const chunks = await clientOf(() => new Response("all")).stream("v1/exports");

    expect(Buffer.concat(await gather(chunks)).toString()).toBe("all");
  });
});

function breaksOff(): Response {
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      stream.error(new TypeError("terminated", { cause: new Error("other side closed") }));
    },
  });
  return new Response(body);
}

function clientOf(answer: () => Response) {
  return createApiClient({
    url: "http://host.test",
    readKey: async () => "key",
    fetch: async (url) =>
      url instanceof URL && url.pathname.endsWith("access_token")
        ? Response.json({ access_token: "t" })
        : answer(),
  });
}
