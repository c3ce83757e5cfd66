import type { Interval } from "./interval.ts";
import { asUnfiltered, firstAnswerTo } from "./query.ts";
import type { Answer, ReadEnvironment } from "./query.ts";

/**
 * A total that is no more than the rows of the first page may count only that page: then the page behind it has others,
 * which the total left out.
 */
export async function doubtPageTotal<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  within: Interval,
  sample: Answer<Row>,
): Promise<void> {
  const { rows, total } = sample;
  if (env.dialect.totals === "none" || total !== rows.length) return;
  const question = { interval: within, order: "desc", purpose: "probe", firstPage: 2 } as const;
  const next = await firstAnswerTo(asUnfiltered(env), question);
  const known = new Set(rows.map((row) => row.id ?? row.text));
  const others = (next?.rows ?? []).filter((row) => !known.has(row.id ?? row.text)).length;
  // A record that came meanwhile is in the total of both.
  if (others === 0 || (next?.total ?? 0) >= rows.length + others) return;
  believeNoTotal(env, `${total} were claimed, and the page behind these rows has others`);
  env.dialect = { ...env.dialect, honouredPageSize: rows.length };
}

/** No rows, and yet a total: it counts something else than the answer. */
export function doubtTotals<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  { total }: Answer<Row>,
): void {
  if (total === undefined || total === 0 || env.dialect.totals === "none") return;
  believeNoTotal(env, `${total} were claimed for bounds that hold no row`);
}

function believeNoTotal<Session, Row>(env: ReadEnvironment<Session, Row>, why: string): void {
  const evidence = [...env.dialect.evidence, `totals are not believed: ${why}`];
  env.dialect = { ...env.dialect, totals: "none", evidence };
}
