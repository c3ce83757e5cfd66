import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";

export interface ServerEvent {
  readonly event: string;
  readonly data: unknown;
}

/**
 * Answers with server-sent events. The first is awaited before the answer begins, so that a refusal is still a problem
 * document; when the client goes, the iterator is closed.
 */
export async function sendEvents(
  reply: FastifyReply,
  events: AsyncIterable<ServerEvent>,
): Promise<FastifyReply> {
  const iterator = events[Symbol.asyncIterator]();
  const first = await iterator.next();
  return reply
    .header("content-type", "text/event-stream; charset=utf-8")
    .header("cache-control", "no-store")
    .header("x-accel-buffering", "no")
    .send(Readable.from(write(first, iterator)));
}

async function* write(
  first: IteratorResult<ServerEvent>,
  rest: AsyncIterator<ServerEvent>,
): AsyncGenerator<string> {
  try {
    for (let next = first; next.done !== true; next = await rest.next()) {
      yield `event: ${next.value.event}\ndata: ${JSON.stringify(next.value.data)}\n\n`;
    }
  } finally {
    await rest.return?.();
  }
}
