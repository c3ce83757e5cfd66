import type { TabViewProps } from "../tab-view-props.ts";

export function TrafficTab({ connector }: TabViewProps) {
  return <p>{connector.name}</p>;
}
