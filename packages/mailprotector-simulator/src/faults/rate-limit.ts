import { jsonAnswer, type DraftAnswer } from "../answer.ts";
import { formatHttpDate, type EpochMs } from "../epoch.ts";

/** How long a client is told to wait, and in which form. */
interface WaitOrder {
  readonly seconds: number;
  readonly form: "seconds" | "http-date" | "none";
}

/** Both clocks: the injected one, and the vendor's minus it. */
export interface Clocks {
  readonly now: EpochMs;
  readonly offsetMs: number;
}

/** Remembers the last `Retry-After` told. */
export interface RateLimit {
  /** 429 as long as an order to wait is in force, else undefined. */
  answerWhileHeld(clocks: Clocks): DraftAnswer | undefined;
  /** 429; without a `Retry-After` nothing is held against later requests. */
  order(wait: WaitOrder, clocks: Clocks): DraftAnswer;
}

/** A limit that holds nobody yet. */
export function createRateLimit(): RateLimit {
  let heldUntil = Number.NEGATIVE_INFINITY;
  let form: WaitOrder["form"] = "seconds";

  return {
    answerWhileHeld({ now, offsetMs }) {
      if (now >= heldUntil) return undefined;
      const seconds = Math.ceil((heldUntil - now) / 1_000);
      return tooManyRequests(
        form === "http-date" ? formatHttpDate(heldUntil + offsetMs) : String(seconds),
      );
    },
    order(wait, { now, offsetMs }) {
      if (wait.form === "none") return tooManyRequests(undefined);
      form = wait.form;
      const until = now + wait.seconds * 1_000;
      // An HTTP date has whole seconds of the vendor's clock: what is held must be what was told.
      heldUntil =
        form === "http-date" ? Math.ceil((until + offsetMs) / 1_000) * 1_000 - offsetMs : until;
      return tooManyRequests(
        form === "http-date" ? formatHttpDate(heldUntil + offsetMs) : String(wait.seconds),
      );
    },
  };
}

function tooManyRequests(retryAfter: string | undefined): DraftAnswer {
  const answer = jsonAnswer(429, { message: "Too many requests." });
  if (retryAfter === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, "retry-after": retryAfter } };
}
