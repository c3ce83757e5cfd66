import type { TabViewProps } from "../tab-view-props.ts";

export function CoverageTab({ connector }: TabViewProps) {
  return <p>{connector.name}</p>;
}
