import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { coverageQuery, type Coverage } from "../../../api/coverage.ts";
import type { Connector } from "../../../api/connectors.ts";
import { Loaded } from "../../../parts/loaded.tsx";
import { EmptyState } from "../../../parts/states.tsx";
import type { TabViewProps } from "../tab-view-props.ts";
import { CoverageView } from "./coverage-view.tsx";
import { mapsOf } from "./maps.ts";

/** What is known of each moment: complete, provisional, open, gap, excluded. */
export function CoverageTab({ connector }: TabViewProps) {
  const coverage = useQuery(coverageQuery(connector._id));
  return (
    <Loaded query={coverage} what="the coverage">
      {(data) => <Known connector={connector} data={data} now={coverage.dataUpdatedAt} />}
    </Loaded>
  );
}

interface KnownProps {
  readonly connector: Connector;
  readonly data: Coverage;
  /** When the answer came: until then the map reaches. */
  readonly now: number;
}

function Known({ connector, data, now }: KnownProps) {
  const { active: isActive } = connector;
  const maps = useMemo(() => mapsOf(data, { now, isActive }), [data, now, isActive]);
  if (maps.length > 0) return <CoverageView connector={connector} maps={maps} />;
  if (!connector.active) {
    return (
      <EmptyState icon="pause" title="Nothing was collected yet">
        Collection is switched off. Once Collect is on, the map starts as far back as the vendor
        answers.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="clock" title="Nothing is known yet">
      The first collection begins within a minute; the map appears here by itself. If it does not,
      the status above says why.
    </EmptyState>
  );
}
