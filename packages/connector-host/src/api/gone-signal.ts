import type { FastifyReply } from "fastify";

/** The client went before its answer was complete: there is nobody left to answer, and nothing went wrong. */
export class ClientGone extends Error {
  override readonly name = "ClientGone";
}

/** Aborts when the client goes before its answer is complete; the reason is `ClientGone`. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  const close = (): void => {
    if (!reply.raw.writableFinished) gone.abort(new ClientGone("the client went away"));
  };
  // It may have gone while it was asked who it is.
  if (reply.raw.destroyed) close();
  else reply.raw.once("close", close);
  return gone.signal;
}
