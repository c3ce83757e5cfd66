import type { Lake } from "../lake.ts";
import type { LakeReader } from "./lake-reader.ts";
import type { Work } from "./scan.ts";

/** A lake that is read on the caller's thread, each call in one go: for tools, tests and simulation. Owns the reader. */
export function inlineLake(reader: LakeReader): Lake {
  return {
    search: async (index, body, signal) => finish(reader.search(index, body), signal),
    count: async (index, body, signal) => finish(reader.count(index, body), signal),
    get: async (index, id) => reader.get(index, id),
    async *export(index, body, signal) {
      for (const chunk of reader.export(index, body)) {
        if (signal.aborted) return;
        if (chunk !== undefined) yield chunk;
      }
    },
    ingestion: async (range) => reader.ingestion(range),
    indices: async () => reader.indices(),
    close: async () => reader.close(),
  };
}

function finish<T>(work: Work<T>, signal: AbortSignal | undefined): T {
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
