import type { Dialect } from "./dialect.ts";
import { floorTo } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { asUnfiltered, firstAnswerTo } from "./query.ts";
import type { Answer, ReadEnvironment } from "./query.ts";
import { smallestCap } from "./suspicion.ts";

/** Halves that hold so much more than the whole cannot be rows counted twice at their bound. */
const tellingShare = 1.1;

/**
 * A total of everything that is below what was proved to be there: either rows left, or it stands at a cap that was
 * lowered. Two halves tell which.
 *
 * @param found `sample`: the newest rows of everything, with the total; `provedRows`: held at least, as readings proved
 */
export async function learnCap<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  within: Interval,
  found: { readonly sample: Answer<Row>; readonly provedRows: number },
): Promise<Dialect> {
  const { dialect } = env;
  const { total = 0 } = found.sample;
  const isBelow = total < dialect.cap && total < found.provedRows;
  if (dialect.totals === "none" || total < smallestCap || !isBelow) return dialect;
  const middle = floorTo((within.since + within.until) / 2, dialect.granuleMs);
  const halves = [
    { since: within.since, until: middle },
    { since: middle, until: within.until },
  ];
  const answers = await Promise.all(
    halves.map(async (interval) =>
      firstAnswerTo(asUnfiltered(env), { interval, order: "desc", purpose: "probe" }),
    ),
  );
  const sum = answers.reduce((rows, answer) => rows + (answer?.total ?? 0), 0);
  if (sum < total * tellingShare) return dialect;
  const evidence = `the cap is ${total} or less: the whole told as many rows, its halves ${sum}`;
  return { ...dialect, cap: total, evidence: [...dialect.evidence, evidence] };
}
