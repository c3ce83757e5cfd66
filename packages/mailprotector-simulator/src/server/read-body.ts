import type { IncomingMessage } from "node:http";

const maxBodyBytes = 64 * 1_024 * 1_024;

/**
 * The whole body of a request as text.
 *
 * @throws when it is larger than 64 MB or the connection ends before
 */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new Error("The body of the request is too large.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
