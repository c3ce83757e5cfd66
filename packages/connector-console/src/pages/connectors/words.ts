import type { Connector } from "../../api/connectors.ts";
import type { TypeNames } from "../../api/connector-types.ts";
import { coverageShare } from "../../parts/status/coverage-share.ts";

/** What the Respond column says. Pure. */
export function respondWord(
  { type, is_respond }: Pick<Connector, "type" | "is_respond">,
  names: TypeNames,
): "Enabled" | "Disabled" | "N/A" {
  if (!names.isRespond(type)) return "N/A";
  return is_respond ? "Enabled" : "Disabled";
}

/** What stands for a time that is not there: a host remembers times of what collects. Pure. */
export function noTimeWord({ active, is_collect }: Pick<Connector, "active" | "is_collect">) {
  return active && is_collect ? "never" : "–";
}

const hour = 3_600_000;

/** How fresh a time is, as its filter offers it. Pure. */
export function ageOf(at: number | null, now: number): string {
  if (at === null) return "No time known";
  if (now - at < hour) return "Within an hour";
  if (now - at < 24 * hour) return "Within a day";
  return "Earlier";
}

/** How complete a connector is, as its filter offers it. Pure. */
export function coverageWord({ coverage, interval }: Pick<Connector, "coverage" | "interval">) {
  if (coverage === null) return "Not known";
  const { share, hasGap } = coverageShare(coverage, interval);
  if (share === 1) return "Complete";
  return hasGap ? "Has gaps" : "Still reading";
}
