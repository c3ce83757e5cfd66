import type { TabViewProps } from "../tab-view-props.ts";

export function BackfillTab({ connector }: TabViewProps) {
  return <p>{connector.name}</p>;
}
