import type { TabViewProps } from "../tab-view-props.ts";

export function StatusTab({ connector }: TabViewProps) {
  return <p>{connector.name}</p>;
}
