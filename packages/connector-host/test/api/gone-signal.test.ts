import { expect, it } from "@jest/globals";
import { EventEmitter } from "node:events";
import type { FastifyReply } from "fastify";
import { ClientGone, goneSignal } from "../../src/api/gone-signal.ts";

it("aborts at once for a client that went before anyone listened", () => {
  const signal = goneSignal(replyThat({ destroyed: true, writableFinished: false }));
  expect(signal.reason).toBeInstanceOf(ClientGone);
});

it("stays quiet when the answer was complete", () => {
  const reply = replyThat({ destroyed: false, writableFinished: true });
  const signal = goneSignal(reply);
  reply.raw.emit("close");
  expect(signal.aborted).toBe(false);
});

function replyThat(raw: { readonly destroyed: boolean; readonly writableFinished: boolean }) {
  return { raw: Object.assign(new EventEmitter(), raw) } as unknown as FastifyReply;
}
