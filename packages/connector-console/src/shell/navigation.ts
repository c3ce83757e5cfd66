import { places } from "../places.ts";
import type { IconName } from "../parts/icon.tsx";

export interface NavigationItem {
  readonly title: string;
  readonly path: string;
  readonly icon: IconName;
}

export interface NavigationGroup {
  readonly title: string;
  readonly items: readonly NavigationItem[];
}

/** The way to every page, as users of the platform know it. */
export const navigation: readonly NavigationGroup[] = [
  {
    title: "System › Integrations",
    items: [
      { title: "Connectors", path: places.connectors, icon: "plug" },
      { title: "Connector types", path: places.connectorTypes, icon: "grid" },
    ],
  },
  {
    title: "System",
    items: [{ title: "System Status", path: places.systemStatus, icon: "activity" }],
  },
  {
    title: "Threat Hunting",
    items: [{ title: "Interflow Search", path: places.search, icon: "search" }],
  },
];

/** Whether an item leads to the page that is open, or to one that lies below it. */
export function isOpen(item: NavigationItem, pathname: string): boolean {
  return pathname === item.path || pathname.startsWith(`${item.path}/`);
}
