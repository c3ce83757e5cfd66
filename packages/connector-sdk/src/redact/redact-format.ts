import { type Logform, format } from "winston";
import type { Redact } from "./redactor.ts";

/**
 * A winston format that masks secrets in the message and all fields of an entry. Put it first, before the formats that
 * print.
 */
export function redactFormat(redact: Redact): Logform.Format {
  // Symbol keys (level, splat) are copied along: without them winston drops the entry.
  return format((entry) => redact(entry))();
}
