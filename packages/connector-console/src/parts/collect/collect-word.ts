import type { Connector } from "../../api/connectors.ts";
import type { TypeNames } from "../../api/connector-types.ts";

/** Whether a connector collects: what its switch says, or why there is none. Pure. */
export function collectWord(
  { type, is_collect, active }: Pick<Connector, "type" | "is_collect" | "active">,
  names: TypeNames,
): "Active" | "Inactive" | "Disabled" | "N/A" {
  if (!names.isCollect(type)) return "N/A";
  if (!is_collect) return "Disabled";
  return active ? "Active" : "Inactive";
}
