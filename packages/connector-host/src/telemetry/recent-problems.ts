import type { Clock } from "@sluice/connector-sdk";
import type { Redactor } from "./redactor.ts";

/** A warning or error of the log, as an operator reads it; without secrets and stacks. */
export interface RecentProblem {
  readonly level: "error" | "warn";
  /** When it happened first and last, epoch milliseconds. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** How often it happened between them. */
  readonly count: number;
  /** What the log says, with the reason of the last time. */
  readonly message: string;
  readonly code: string | undefined;
  readonly instance: string | undefined;
  readonly stream: string | undefined;
}

/** A line of the log: its level and message, and what it is about. Errors are described already. */
export type LogLine = Readonly<Record<string, unknown>>;

/** Remembers the newest problems; one that comes again is one entry with a count. */
export interface RecentProblems {
  /** Takes lines of every level, and keeps warnings and errors. Never throws. */
  note(line: LogLine): void;
  /** Newest first. */
  list(): readonly RecentProblem[];
}

export interface RecentProblemsOptions {
  readonly clock: Pick<Clock, "now">;
  readonly redactor: Pick<Redactor, "redact">;
  /** @default 100 */
  readonly kept?: number;
}

const longestMessage = 400;

/** Remembers nothing yet. */
export function createRecentProblems(options: RecentProblemsOptions): RecentProblems {
  const { clock, redactor, kept = 100 } = options;
  // A map keeps the order in which its keys came: the oldest is the first.
  const problems = new Map<string, RecentProblem>();
  return {
    note(line) {
      const { level } = line;
      if (level !== "error" && level !== "warn") return;
      const [instance, stream] = [textOf(line["instance"]), textOf(line["stream"])];
      const code = codeOf(line);
      const key = JSON.stringify([level, instance, stream, code, line["message"]]);
      const known = problems.get(key);
      const now = clock.now();
      problems.delete(key);
      problems.set(key, {
        level,
        firstAt: known?.firstAt ?? now,
        lastAt: now,
        count: (known?.count ?? 0) + 1,
        message: shorten(redactor.redact(sentenceOf(line))),
        code,
        instance,
        stream,
      });
      const [oldest] = problems.keys();
      if (problems.size > kept && oldest !== undefined) problems.delete(oldest);
    },
    list: () => [...problems.values()].toReversed(),
  };
}

function sentenceOf(line: LogLine): string {
  const message = String(line["message"]);
  const why = reasonOf(line);
  return why === undefined ? message : `${message}: ${why}`;
}

/** Where the lines of this host say what happened. */
function reasonOf(line: LogLine): string | undefined {
  const { failure, changes, reason } = line;
  if (Array.isArray(changes)) return changes.join("; ");
  return textOf(failure) ?? textOf(errorOf(line)["message"]) ?? textOf(reason);
}

function codeOf(line: LogLine): string | undefined {
  return textOf(line["code"]) ?? textOf(errorOf(line)["code"]);
}

function errorOf({ error }: LogLine): LogLine {
  return typeof error === "object" && error !== null ? (error as LogLine) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function shorten(text: string): string {
  return text.length <= longestMessage ? text : `${text.slice(0, longestMessage)}…`;
}
