import { lazy, type ComponentType } from "react";
import type { ConnectorTab } from "../../places.ts";
import type { TabViewProps } from "./tab-view-props.ts";

/** What each tab shows; loaded when it is opened. */
export const tabViews: Readonly<Record<ConnectorTab, ComponentType<TabViewProps>>> = {
  coverage: lazy(async () => ({
    default: (await import("./coverage/coverage-tab.tsx")).CoverageTab,
  })),
  traffic: lazy(async () => ({
    default: (await import("./traffic/traffic-tab.tsx")).TrafficTab,
  })),
  runs: lazy(async () => ({ default: (await import("./runs/runs-tab.tsx")).RunsTab })),
  backfill: lazy(async () => ({
    default: (await import("./backfill/backfill-tab.tsx")).BackfillTab,
  })),
  ledger: lazy(async () => ({ default: (await import("./ledger/ledger-tab.tsx")).LedgerTab })),
  status: lazy(async () => ({ default: (await import("./status/status-tab.tsx")).StatusTab })),
};
