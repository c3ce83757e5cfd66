import type { Stream, VendorPage } from "../../stream.ts";
import { systemClock } from "../../time/clock.ts";
import { type ContractCase, demand, pagesOf, type Subject } from "./contract-case.ts";
import { openAgainst, plainQuery } from "./reader.ts";
import type { Script } from "./scripted-vendor.ts";

/** How long a reading may go on after its signal aborted, in milliseconds. */
const patienceMs = 1_000;

const remedy = "pass `ctx.signal` to every http.get, and let what it throws pass through.";

/** A reading ends when its signal aborts, wherever it stands. */
export function abortCases(subject: Subject, stream: Stream): ContractCase[] {
  const pages = pagesOf(subject, stream);
  const between: ContractCase = {
    id: `read-abort-between:${stream.id}`,
    title: `reading ${stream.id} stops between two pages when the signal aborts`,
    run: () => stops(subject, stream, (n) => (n === 0 ? (pages[0] ?? "hang") : "hang")),
  };
  const waiting: ContractCase = {
    id: `read-abort:${stream.id}`,
    title: `reading ${stream.id} stops within a second when the signal aborts`,
    run: () => stops(subject, stream, () => "hang"),
  };
  return pages.length > 1 ? [waiting, between] : [waiting];
}

/** Reads as far as the script answers, aborts, and demands the end. */
async function stops(subject: Subject, stream: Stream, script: Script): Promise<void> {
  const { iterate } = openAgainst(subject, script);
  const controller = new AbortController();
  const reason = new DOMException("the contract suite aborts", "AbortError");
  const iterator = iterate(stream, plainQuery(stream, subject.now), controller.signal);
  let next = iterator.next();
  for (;;) {
    const page = await within(0, next);
    if (page === "late" || "error" in page || page.value.done === true) break;
    next = iterator.next();
  }
  controller.abort(reason);
  const end = await within(patienceMs, next);
  demand(end !== "late", `read still waited ${patienceMs} ms after its signal aborted`, remedy);
  if ("error" in end) {
    const isOurs = end.error === reason;
    demand(isOurs, `read threw ${String(end.error)} instead of the signal's reason`, remedy);
    return;
  }
  demand(end.value.done === true, "read yielded a page after its signal had aborted", remedy);
}

type Settled = { readonly value: IteratorResult<VendorPage> } | { readonly error: unknown };

/** How `next` settled, or "late" when it had not after `ms`. */
async function within(
  ms: number,
  next: Promise<IteratorResult<VendorPage>>,
): Promise<Settled | "late"> {
  const timer = new AbortController();
  const late = systemClock.sleep(ms, timer.signal).then(
    () => "late" as const,
    () => "late" as const,
  );
  const settled = next.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  const first = await Promise.race([settled, late]);
  timer.abort();
  return first;
}
