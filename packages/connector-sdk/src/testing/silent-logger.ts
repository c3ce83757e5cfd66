import { createLogger, format, type Logger, transports } from "winston";

/** One entry: its level, message and fields. */
export interface LogEntry {
  readonly level: string;
  readonly message: unknown;
  readonly [field: string]: unknown;
}

/** A winston logger that prints nothing and remembers everything, also what its children log. */
export interface SilentLogger extends Logger {
  readonly entries: readonly LogEntry[];
}

/** Makes a logger for a test. */
export function silentLogger(): SilentLogger {
  const entries: LogEntry[] = [];
  const record = format((entry) => {
    entries.push({ ...entry });
    return entry;
  });
  const logger = createLogger({
    level: "silly",
    format: record(),
    // Without a transport winston complains on the console.
    transports: [new transports.Console({ silent: true })],
  });
  return Object.assign(logger, { entries });
}
