import { lasts } from "./presets.ts";
import type { View } from "./time-view.ts";

const names = ["range", "from", "to"] as const;

/** Reads `?range=` or `?from=&to=`; what it does not understand is everything. Pure. */
export function readView(params: URLSearchParams): View {
  const last = lasts.find(({ id }) => id === params.get("range"));
  if (last !== undefined) return { kind: "last", ms: last.ms };
  const [since, until] = [readTime(params.get("from")), readTime(params.get("to"))];
  const isSpan = since !== undefined && until !== undefined && since < until;
  return isSpan ? { kind: "span", since, until } : { kind: "all" };
}

/** The address with a view in it, and whatever else it says. Pure. */
export function writeView(view: View, params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of names) next.delete(name);
  if (view.kind === "span") {
    next.set("from", new Date(view.since).toISOString());
    next.set("to", new Date(view.until).toISOString());
  }
  const last = view.kind === "last" ? lasts.find(({ ms }) => ms === view.ms) : undefined;
  if (last !== undefined) next.set("range", last.id);
  return next;
}

/** What of an address says which time is shown, to go on with at another place: `?range=6h`, or nothing. Pure. */
export function viewQuery(params: URLSearchParams): string {
  const query = writeView(readView(params), new URLSearchParams()).toString();
  return query === "" ? "" : `?${query}`;
}

function readTime(text: string | null): number | undefined {
  const at = Date.parse(text ?? "");
  return Number.isNaN(at) ? undefined : at;
}
