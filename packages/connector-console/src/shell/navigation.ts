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
    title: "Threat Hunting",
    items: [{ title: "Interflow Search", path: places.search, icon: "search" }],
  },
  { title: "This host", items: [{ title: "System", path: places.system, icon: "server" }] },
];

/** Whether an item leads to the page that is open; the system page is the root of others' paths. */
export function isOpen(item: NavigationItem, pathname: string): boolean {
  if (pathname === item.path) return true;
  return item.path !== places.system && pathname.startsWith(`${item.path}/`);
}
