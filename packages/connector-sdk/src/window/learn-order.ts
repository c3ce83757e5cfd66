import type { Order } from "../stream.ts";
import { askBounds } from "./dialect.ts";
import { contains, isEmpty } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { cutBehindLast, hasTwoTimes, isMonotone, timesOf } from "./order.ts";
import { asUnfiltered, firstAnswerTo, isRefused } from "./query.ts";
import type { Answer, ReadEnvironment } from "./query.ts";

/** The order that answers can be trusted to be in, and by which evidence. */
export interface OrderFacts {
  readonly order: Order | undefined;
  readonly evidence: string;
}

/**
 * Order is proved when rows are monotone as asked, hold two times at least, turn when asked the other way, and when
 * the first page is the first part of everything: a vendor that sorts each page for itself passes all but the last.
 *
 * @param env its dialect's filter is learned
 */
export async function learnOrder<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  within: Interval,
  descending: Answer<Row>,
): Promise<OrderFacts> {
  const ascending = await firstAnswerTo(asUnfiltered(env), {
    interval: within,
    order: "asc",
    purpose: "probe",
  }).catch((error: unknown) => {
    if (!isRefused(error)) throw error;
    return undefined;
  });
  if (!turns(timesOf(ascending?.rows ?? []), descending.times)) {
    return {
      order: undefined,
      evidence: "order is not proved: answers did not turn when asked the other way",
    };
  }
  const order = env.stream.traits.orders[0] ?? "asc";
  const page = order === "asc" ? ascending : descending;
  if (page !== undefined && !(await isFirstPart(env, within, { page, order }))) {
    return {
      order: undefined,
      evidence: "order is not proved: the first page left out rows of its own time",
    };
  }
  return {
    order,
    evidence: "order is proved: monotone both ways, it turns, and the first page is the first part",
  };
}

function turns(ascending: readonly number[], descending: readonly number[]): boolean {
  const haveTwo = hasTwoTimes(ascending) && hasTwoTimes(descending);
  return haveTwo && isMonotone(ascending, "asc") && isMonotone(descending, "desc");
}

/** Asks for the time that the page claims to hold whole: nothing else may be there. */
async function isFirstPart<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  within: Interval,
  { page, order }: { readonly page: Answer<Row>; readonly order: Order },
): Promise<boolean> {
  const { dialect } = env;
  const lastTime = page.times.at(-1);
  if (dialect.filter !== "works" || lastTime === undefined) return true;
  const { proved } = cutBehindLast(within, lastTime, { order, granuleMs: dialect.granuleMs });
  if (isEmpty(proved)) return true;
  const answer = await firstAnswerTo(asUnfiltered(env), {
    interval: askBounds(proved, dialect),
    order,
    purpose: "probe",
  });
  const known = new Set(page.rows.map((row) => row.id ?? row.text));
  const strangers = (answer?.rows ?? []).filter((row) => !known.has(row.id ?? row.text));
  // Bounds that are asked for cautiously take in what lies beside; that says nothing.
  return !strangers.some(({ time }) => time !== undefined && contains(proved, time));
}
