import type { Stream, VendorPage, WindowQuery } from "../../stream.ts";
import type { Subject } from "./contract-case.ts";
import { secretValues } from "../../config/secrets.ts";
import { type Script, type ScriptedVendor, scriptedVendor } from "./scripted-vendor.ts";
import { silentLogger } from "../silent-logger.ts";

/** A session with a scripted vendor, ready to be read. */
export interface Opened {
  readonly vendor: ScriptedVendor;
  /** Reads a stream to its end and gives all pages; throws what `read` throws. */
  readonly readAll: (stream: Stream, query: WindowQuery) => Promise<VendorPage[]>;
  /** Begins to read, for cases that stop half-way. */
  readonly iterate: (
    stream: Stream,
    query: WindowQuery,
    signal: AbortSignal,
  ) => AsyncIterator<VendorPage>;
  readonly session: unknown;
}

/** More pages than any fixture has: a `read` that does not end fails here instead of filling the memory. */
const mostPages = 1_000;

/** Opens the connector against a vendor that follows `script`. */
export function openAgainst(subject: Subject, script: Script): Opened {
  const { connector, config, now } = subject;
  const vendor = scriptedVendor({ script, now, secrets: secretValues(connector.config, config) });
  const session = connector.open(config as never, vendor.ctx);
  const iterate = (
    stream: Stream,
    query: WindowQuery,
    signal: AbortSignal,
  ): AsyncIterator<VendorPage> =>
    stream
      .read(session, query, { clock: vendor.ctx.clock, signal, log: silentLogger() })
      [Symbol.asyncIterator]();
  return {
    vendor,
    session,
    iterate,
    async readAll(stream, query) {
      const pages: VendorPage[] = [];
      const iterator = iterate(stream, query, new AbortController().signal);
      while (pages.length < mostPages) {
        const next = await iterator.next();
        if (next.done === true) return pages;
        pages.push(next.value);
      }
      throw new Error(`read did not end after ${mostPages} pages`);
    },
  };
}

/** The plainest question: the hour before now, in the first variant, order and page size. */
export function plainQuery(
  stream: Stream,
  now: number,
  change: Partial<WindowQuery> = {},
): WindowQuery {
  const { orders, pageSizes } = stream.traits;
  return {
    since: now - 3_600_000,
    until: now,
    order: orders[0] ?? "asc",
    pageSize: pageSizes[0] ?? 100,
    firstPage: 1,
    variant: stream.variants?.[0] ?? "default",
    purpose: "data",
    ...change,
  };
}
