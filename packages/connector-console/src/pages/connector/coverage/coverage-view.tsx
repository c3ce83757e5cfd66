import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { Connector } from "../../../api/connectors.ts";
import { connectorTypesQuery, namesOf } from "../../../api/connector-types.ts";
import { around } from "../time-view/span.ts";
import { TimeViewBar } from "../time-view/time-view-bar.tsx";
import { useTimeView } from "../time-view/use-time-view.ts";
import card from "../card.module.css";
import { CoveragePicture, pictureId } from "./coverage-picture.tsx";
import { Findings } from "./finding-list.tsx";
import { findingsOf, type Finding } from "./findings.ts";
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
  const { type, interval, active: isActive } = connector;
  const nameOf = useCallback(
    (stream: string) => namesOf(types ?? []).contentType(type, stream),
    [types, type],
  );
  const findings = useMemo(() => findingsOf(maps, interval), [maps, interval]);
  const headline = useMemo(() => headlineOf(findings, { isActive }), [findings, isActive]);
  const { showSpan } = viewing;
  const show = useCallback(
    (finding: Finding) => {
      showSpan(around(finding));
      // The list may be far below it; and from there the keys go on.
      document.getElementById(pictureId(finding.stream))?.focus();
    },
    [showSpan],
  );
  return (
    <>
      <Patterns />
      <section className={card["card"]} aria-label="Coverage over time">
        <Headline {...headline} />
        <TimeViewBar viewing={viewing} />
        {maps.map((map, index) => (
          <div key={map.stream} className={card["stream"]}>
            {maps.length === 1 ? null : <h3>{nameOf(map.stream)}</h3>}
            <CoveragePicture
              name={nameOf(map.stream)}
              map={map}
              viewing={viewing}
              hasHint={index === 0}
            />
            <Legend map={map} span={viewing.span} />
          </div>
        ))}
      </section>
      <Findings
        connector={connector}
        findings={findings}
        nameOf={maps.length === 1 ? undefined : nameOf}
        onShow={show}
      />
    </>
  );
}
