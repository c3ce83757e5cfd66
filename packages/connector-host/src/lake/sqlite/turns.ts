import type { Work } from "./scan.ts";

/** Does several works on one thread, by turns of one step. */
export interface Turns {
  /** Begins a work; `settle` is called once it has ended by itself, never before `begin` has returned. */
  begin<T>(work: Work<T>, settle: (outcome: Outcome<T>) => void): BegunWork;
}

/** A work that has its turns. */
export interface BegunWork {
  /** Takes no further step of it and closes it; `settle` is not called any more. */
  end(): void;
}

export type Outcome<T> = { readonly value: T } | { readonly error: unknown };

interface Turn {
  spentMs: number;
  /** Answers whether there is more to do. */
  step(): boolean;
}

/** Each so many turns, whoever began first is next, so that a stream of short works cannot hold up a long one for ever. */
const fairTurn = 4;

/**
 * Turns over the event loop. Next is the work that has taken the least time so far: a quick search overtakes a long scan and waits for no more than
 * one step of it.
 */
export function takeTurns(): Turns {
  const waiting: Turn[] = [];
  let [count, isScheduled] = [0, false];
  const next = (): Turn | undefined => {
    const first = waiting[0];
    if (first === undefined || ++count % fairTurn === 0) return first;
    return waiting.reduce((least, turn) => (turn.spentMs < least.spentMs ? turn : least), first);
  };
  const schedule = (): void => {
    if (isScheduled || waiting.length === 0) return;
    isScheduled = true;
    setImmediate(run);
  };
  const leave = (turn: Turn): void => {
    const place = waiting.indexOf(turn);
    if (place >= 0) waiting.splice(place, 1);
  };
  const run = (): void => {
    isScheduled = false;
    const turn = next();
    if (turn === undefined) return;
    const started = performance.now();
    const isMore = turn.step();
    turn.spentMs += performance.now() - started;
    if (!isMore) leave(turn);
    schedule();
  };
  return {
    begin(work, settle) {
      const turn: Turn = { spentMs: 0, step: () => takeStep(work, settle) };
      waiting.push(turn);
      schedule();
      return {
        end: () => {
          if (!waiting.includes(turn)) return;
          leave(turn);
          // Statements that it holds open end with it.
          work.return(undefined as never);
        },
      };
    },
  };
}

function takeStep<T>(work: Work<T>, settle: (outcome: Outcome<T>) => void): boolean {
  try {
    const { done, value } = work.next();
    if (done !== true) return true;
    settle({ value });
  } catch (error) {
    settle({ error });
  }
  return false;
}
