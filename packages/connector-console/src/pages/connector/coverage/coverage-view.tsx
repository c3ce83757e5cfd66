import { useQuery } from "@tanstack/react-query";
import type { Connector } from "../../../api/connectors.ts";
import { connectorTypesQuery, namesOf } from "../../../api/connector-types.ts";
import { TimeViewBar } from "../time-view/time-view-bar.tsx";
import { useTimeView } from "../time-view/use-time-view.ts";
import { CoveragePicture } from "./coverage-picture.tsx";
import styles from "./coverage.module.css";
import { Findings } from "./findings.tsx";
import { findingsOf } from "./findings.ts";
import { Headline } from "./headline.tsx";
import { headlineOf } from "./headline.ts";
import { Legend } from "./legend.tsx";
import { boundsOf, type StreamMap } from "./maps.ts";
import { Patterns } from "./patterns.tsx";

export interface CoverageViewProps {
  readonly connector: Connector;
  /** At least one. */
  readonly maps: readonly StreamMap[];
}

/** The maps as a picture, what they add up to, and a list of what is not complete. */
export function CoverageView({ connector, maps }: CoverageViewProps) {
  const viewing = useTimeView(boundsOf(maps));
  const { data: types } = useQuery(connectorTypesQuery);
  const nameOf = (stream: string): string =>
    namesOf(types ?? []).contentType(connector.type, stream);
  const findings = findingsOf(maps, connector.interval);
  return (
    <>
      <Patterns />
      <section className={styles["card"]} aria-label="Coverage over time">
        <Headline {...headlineOf(findings, { isActive: connector.active })} />
        <TimeViewBar viewing={viewing} />
        {maps.map((map) => (
          <div key={map.stream} className={styles["stream"]}>
            {maps.length === 1 ? null : <h3>{nameOf(map.stream)}</h3>}
            <CoveragePicture name={nameOf(map.stream)} map={map} viewing={viewing} />
            <Legend map={map} span={viewing.span} />
          </div>
        ))}
      </section>
      <Findings
        connector={connector}
        findings={findings}
        nameOf={maps.length === 1 ? undefined : nameOf}
        onShow={viewing.showSpan}
      />
    </>
  );
}
