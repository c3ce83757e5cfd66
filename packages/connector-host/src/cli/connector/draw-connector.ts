import { formatDuration, type Clock } from "@sluice/connector-sdk";
import { outline } from "../outline.ts";
import { table } from "../table.ts";
import type { Connector } from "./find-connector.ts";

/** Draws connectors as a table. */
export function drawConnectors(
  connectors: readonly Connector[],
  { clock, width }: { readonly clock: Pick<Clock, "now">; readonly width: number | undefined },
): string {
  if (connectors.length === 0) return "No connectors. Add one with `sluice connector add`.\n";
  const ago = (time: number | null) =>
    time === null ? "never" : `${formatDuration(roundToSecond(clock.now() - time))} ago`;
  return table(
    connectors,
    [
      { title: "ID", value: ({ _id }) => _id, isWhole: true },
      { title: "NAME", value: ({ name }) => name },
      { title: "TYPE", value: ({ type }) => type },
      { title: "TENANT", value: ({ tenant_name }) => tenant_name },
      { title: "STATE", value: ({ status }) => status.state },
      { title: "LAST ACTIVITY", value: ({ last_activity }) => ago(last_activity) },
      { title: "LAST DATA", value: ({ last_data_received }) => ago(last_data_received) },
      { title: "STATUS", value: ({ status }) => status.message },
    ],
    width,
  );
}

/** Draws everything of one connector. */
export function drawConnector(connector: Connector): string {
  const iso = (time: number | null) => (time === null ? "never" : new Date(time).toISOString());
  return outline({
    id: connector._id,
    name: connector.name,
    type: `${connector.type} ${connector.version}`,
    tenant: `${connector.tenant_name} (${connector.cust_id})`,
    active: connector.active,
    interval_minutes: connector.interval,
    content_type: connector.content_type.join(", "),
    status: {
      state: connector.status.state,
      message: connector.status.message,
      recommendation: connector.status.recommendation,
      as_of: iso(connector.status.status_time),
    },
    last_activity: iso(connector.last_activity),
    last_data_received: iso(connector.last_data_received),
    created: iso(connector.created_at),
    modified: iso(connector.modified_at),
    configuration: JSON.parse(connector.configuration) as unknown,
    advanced_setting: connector.advanced_setting,
  });
}

function roundToSecond(ms: number): number {
  return Math.max(0, Math.round(ms / 1_000) * 1_000);
}
