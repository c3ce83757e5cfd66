import { createLogger as createWinstonLogger, format, transports, type Logger } from "winston";
import type { Redactor } from "./redactor.ts";

/** winston's names, most severe first. */
export const logLevels = ["error", "warn", "info", "http", "verbose", "debug", "silly"] as const;

export type LogLevel = (typeof logLevels)[number];

export interface LoggerSettings {
  readonly level: LogLevel;
  readonly redactor: Redactor;
  /** Where lines go; the host gives stderr, so that stdout stays free for answers. */
  readonly stream: NodeJS.WritableStream;
  /** Sees every line, also those that the level keeps out of the stream; not yet without secrets. */
  readonly onLine?: (line: Readonly<Record<string, unknown>>) => void;
}

/**
 * A logger of one JSON object a line: `timestamp`, `level`, `message`, and what the line is about. Children add `instance`
 * and `run`: `logger.child({ instance, run })`. Registered secrets never leave it.
 */
export function createLogger(settings: LoggerSettings): Logger {
  const { level, redactor, stream, onLine } = settings;
  return createWinstonLogger({
    level,
    format: format.combine(
      format.timestamp(),
      describeErrors(),
      ...(onLine === undefined ? [] : [show(onLine)()]),
      format.printf((info) => redactor.redact(JSON.stringify(info))),
    ),
    transports: [new transports.Stream({ stream })],
  });
}

/** JSON shows nothing of an Error; stacks are for `debug`, messages for everyone. */
const describeErrors = format((info) => {
  for (const [name, value] of Object.entries(info)) {
    if (value instanceof Error) info[name] = describe(value);
  }
  return info;
});

const show = (onLine: NonNullable<LoggerSettings["onLine"]>) =>
  format((info) => {
    onLine(info);
    return info;
  });

function describe(error: Error): Record<string, unknown> {
  return {
    name: error.name,
    message: error.message,
    ...("code" in error ? { code: error.code } : {}),
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(error.cause instanceof Error ? { cause: describe(error.cause) } : {}),
  };
}
