import type { Connector, ConnectorState } from "../../api/connectors.ts";
import { formatCount } from "../../parts/format-number.ts";

/** What needs a look comes first. */
const words: readonly (readonly [ConnectorState, string])[] = [
  ["failed", "failed"],
  ["degraded", "degraded"],
  ["pending", "pending"],
  ["inactive", "inactive"],
];

/** All connectors in one line. Pure. */
export function summarise(connectors: readonly Pick<Connector, "status">[]): string {
  const count = (state: ConnectorState) =>
    connectors.filter(({ status }) => status.state === state).length;
  const parts = words.flatMap(([state, word]) =>
    count(state) > 0 ? [`${formatCount(count(state))} ${word}`] : [],
  );
  if (parts.length === 0)
    return connectors.length === 1 ? "It collects as it should." : "All collect as they should.";
  const well = count("ok") + count("idle");
  return [...parts, ...(well > 0 ? [`${formatCount(well)} well`] : [])].join(" · ");
}
