import type { TabViewProps } from "../tab-view-props.ts";

export function RunsTab({ connector }: TabViewProps) {
  return <p>{connector.name}</p>;
}
