import { contains } from "@sluice/connector-sdk";
import type { Stream, VendorPage } from "@sluice/connector-sdk";

// Streams as a client has them that hides from the laws what they look at.

type Read = Stream["read"];

function wrapRead(stream: Stream, read: (inner: Read) => Read): Stream {
  const inner: Read = (session, query, ctx) => stream.read(session, query, ctx);
  return { ...stream, read: read(inner) };
}

/** Hides movement from law 3: a first page that is asked for again is answered as it was. */
export function withFirstPageFromMemory(stream: Stream): Stream {
  const pages = new Map<string, VendorPage>();
  return wrapRead(
    stream,
    (inner) =>
      async function* read(session, query, ctx) {
        const key = `${query.since} ${query.until} ${query.order}`;
        let isFirst = query.firstPage === 1;
        for await (const page of inner(session, query, ctx)) {
          const shown = isFirst ? (pages.get(key) ?? page) : page;
          if (isFirst) pages.set(key, shown);
          isFirst = false;
          yield shown;
        }
      },
  );
}

/** Hides foreign rows from law 4, as a client does that only takes what it asked for. */
export function withoutForeignRows(stream: Stream): Stream {
  return wrapRead(
    stream,
    (inner) =>
      async function* read(session, query, ctx) {
        // What lies behind a page that it made short would show what it drops.
        if (query.firstPage > 1) return;
        const isAskedFor = (row: unknown): boolean =>
          contains(query, stream.time(row) ?? query.since);
        for await (const page of inner(session, query, ctx)) {
          const { total: _total, ...rest } = page;
          yield { ...rest, rows: [...page.rows].filter(isAskedFor) };
        }
      },
  );
}

/** Hides the vendor's clock from law 5, as a client does that trusts its own. */
export function withoutVendorClock(stream: Stream): Stream {
  return wrapRead(
    stream,
    (inner) =>
      async function* read(session, query, ctx) {
        for await (const page of inner(session, query, ctx)) {
          const { vendorNow: _vendorNow, ...rest } = page;
          yield rest;
        }
      },
  );
}

/** Hides the edge of retention from law 5, as a client does that takes silence for an answer. */
export function withoutRetention(stream: Stream): Stream {
  return { ...stream, traits: { ...stream.traits, retentionMs: 14 * 86_400_000 } };
}

/** Hides disorder, as a client does that sorts what it gets. */
export function withSortedPages(stream: Stream): Stream {
  const time = (row: unknown): number => stream.time(row) ?? 0;
  return wrapRead(
    stream,
    (inner) =>
      async function* read(session, query, ctx) {
        for await (const page of inner(session, query, ctx)) {
          const turn = query.order === "asc" ? 1 : -1;
          yield { ...page, rows: [...page.rows].sort((a, b) => turn * (time(a) - time(b))) };
        }
      },
  );
}
