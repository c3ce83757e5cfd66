import { describe, expect, it } from "@jest/globals";
import { readEvents } from "../../src/api/read-events.ts";

describe("server-sent events", () => {
  it("are read whole, however the answer is cut on its way", async () => {
    const text = 'event: check\ndata: {"id":"ä"}\n\nevent: result\ndata: {"result":"pass"}\n\n';
    const bytes = new TextEncoder().encode(text);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });

    const events = await Array.fromAsync(readEvents(body));

    expect(events).toEqual([
      { event: "check", data: { id: "ä" } },
      { event: "result", data: { result: "pass" } },
    ]);
  });
});
