import type { ServerResponse } from "node:http";

/** How slowly, and what comes first. */
export interface Pace {
  readonly delayMs: number;
  /** null is as fast as possible. */
  readonly bytesPerSecond: number | null;
  readonly writeHead: () => void;
}

const tickMs = 20;

/** Sends the head after a delay and the body at a pace. Ends with the connection. */
export function sendSlowly(response: ServerResponse, body: Buffer, pace: Pace): void {
  let timer = setTimeout(begin, pace.delayMs);
  response.once("close", () => clearTimeout(timer));

  function begin(): void {
    pace.writeHead();
    if (pace.bytesPerSecond === null) {
      response.end(body);
      return;
    }
    sendFrom(0, Math.max(1, Math.round((pace.bytesPerSecond * tickMs) / 1_000)));
  }

  function sendFrom(start: number, size: number): void {
    const end = start + size;
    if (end >= body.length) {
      response.end(body.subarray(start));
      return;
    }
    response.write(body.subarray(start, end));
    timer = setTimeout(sendFrom, tickMs, end, size);
  }
}
