import { useQuery } from "@tanstack/react-query";
import type { Connector } from "../../../api/connectors.ts";
import { connectorTypesQuery, namesOf } from "../../../api/connector-types.ts";
import { ChoiceBar } from "../../../parts/choice-bar.tsx";

export interface StreamChoiceProps {
  readonly connector: Pick<Connector, "type" | "content_type">;
  readonly stream: string;
  readonly onChoose: (stream: string) => void;
}

/** Which content type is shown, where a connector has several. */
export function StreamChoice({ connector, stream, onChoose }: StreamChoiceProps) {
  const { data: types } = useQuery(connectorTypesQuery);
  if (connector.content_type.length < 2) return null;
  const names = namesOf(types ?? []);
  const options = connector.content_type.map((id) => ({
    id,
    title: names.contentType(connector.type, id),
  }));
  return <ChoiceBar label="Content type" options={options} chosen={stream} onChoose={onChoose} />;
}
