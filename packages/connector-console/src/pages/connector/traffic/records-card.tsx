import { useQuery } from "@tanstack/react-query";
import { connectorTypesQuery, namesOf } from "../../../api/connector-types.ts";
import type { Connector } from "../../../api/connectors.ts";
import { trafficQuery } from "../../../api/traffic.ts";
import { Loaded } from "../../../parts/loaded.tsx";
import type { Span } from "../time-view/span.ts";
import { TimeViewBar } from "../time-view/time-view-bar.tsx";
import { spanOf } from "../time-view/time-view.ts";
import { useTimeView } from "../time-view/use-time-view.ts";
import card from "../card.module.css";
import { StreamRecords } from "./stream-records.tsx";

export interface RecordsCardProps {
  readonly connector: Connector;
  readonly bounds: Span;
}

/** Records over time, held against the cap. */
export function RecordsCard({ connector, bounds }: RecordsCardProps) {
  const viewing = useTimeView(bounds);
  const { view } = viewing;
  const traffic = useQuery(
    trafficQuery({
      id: connector._id,
      name: JSON.stringify(view),
      span: () => spanOf(view, { since: bounds.since, until: Date.now() }),
    }),
  );
  const { data: types } = useQuery(connectorTypesQuery);
  const nameOf = (stream: string): string =>
    namesOf(types ?? []).contentType(connector.type, stream);
  return (
    <section className={card["card"]} aria-labelledby="records-heading">
      <h2 id="records-heading" className={card["heading"]}>
        Records over time
      </h2>
      <TimeViewBar viewing={viewing} />
      <Loaded query={traffic} what="the records over time">
        {(data) =>
          data.streams.map((stream) => (
            <StreamRecords
              key={stream.stream}
              name={nameOf(stream.stream)}
              isOnly={data.streams.length === 1}
              traffic={data}
              stream={stream}
              onZoom={viewing.showSpan}
            />
          ))
        }
      </Loaded>
    </section>
  );
}
