import type { Stream, WindowQuery } from "../../stream.ts";
import { type ContractCase, refuse, type Subject } from "./contract-case.ts";
import { openAgainst, plainQuery } from "./reader.ts";

/** Each part of the query reaches the vendor: two questions that differ are two requests that differ. */
export function requestCases(subject: Subject): ContractCase[] {
  return subject.connector.streams.map((stream) => ({
    id: `read-requests:${stream.id}`,
    title: `reading ${stream.id} tells the vendor the window, page, page size, order, variant, sort field and axis`,
    run: async () => {
      for (const [part, changes] of Object.entries(questions(stream, subject.now))) {
        await allDiffer(subject, stream, { part, changes });
      }
    },
  }));
}

interface Question {
  readonly part: string;
  readonly changes: readonly Partial<WindowQuery>[];
}

function questions(stream: Stream, now: number): Record<string, Partial<WindowQuery>[]> {
  const { orders, pageSizes, sortFields = [], axes = [] } = stream.traits;
  const variants = stream.variants ?? ["default"];
  return {
    since: [{}, { since: now - 1_800_000 }],
    until: [{}, { until: now - 60_000 }],
    firstPage: [{}, { firstPage: 2 }],
    pageSize: pageSizes.map((pageSize) => ({ pageSize })),
    order: orders.map((order) => ({ order })),
    variant: variants.map((variant) => ({ variant })),
    sortField: [{}, ...sortFields.map((sortField) => ({ sortField }))],
    axis: [
      {},
      ...axes.flatMap(({ field, values }) => values.map((value) => ({ axis: { field, value } }))),
    ],
  };
}

async function allDiffer(subject: Subject, stream: Stream, question: Question): Promise<void> {
  const seen = new Map<string, Partial<WindowQuery>>();
  for (const change of question.changes) {
    const request = await firstRequest(subject, stream, change);
    const same = seen.get(request);
    if (same !== undefined) {
      refuse(
        `${JSON.stringify(same)} and ${JSON.stringify(change)} send the same request: ${request}`,
        `put query.${question.part} into the request, or take it out of \`traits\` and \`variants\`.`,
      );
    }
    seen.set(request, change);
  }
}

async function firstRequest(
  subject: Subject,
  stream: Stream,
  change: Partial<WindowQuery>,
): Promise<string> {
  const stop = new Error("one request is enough");
  const { readAll, vendor } = openAgainst(subject, () => stop);
  await readAll(stream, plainQuery(stream, subject.now, change)).catch(() => undefined);
  return (
    vendor.requests[0] ?? refuse("read sent no request at all", "ask the vendor with http.get.")
  );
}
