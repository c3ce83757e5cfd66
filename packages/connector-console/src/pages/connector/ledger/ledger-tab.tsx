import type { TabViewProps } from "../tab-view-props.ts";

export function LedgerTab({ connector }: TabViewProps) {
  return <p>{connector.name}</p>;
}
