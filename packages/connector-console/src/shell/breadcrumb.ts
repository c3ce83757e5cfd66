import { places } from "../places.ts";

export interface Crumb {
  readonly title: string;
  /** Where it leads; none for a mere heading and for the page itself. */
  readonly path?: string;
}

const trails: readonly (readonly [path: string, ...crumbs: Crumb[]])[] = [
  [
    places.connectors,
    { title: "System" },
    { title: "Integrations" },
    { title: "Connectors", path: places.connectors },
  ],
  [
    places.connectorTypes,
    { title: "System" },
    { title: "Integrations" },
    { title: "Connector types", path: places.connectorTypes },
  ],
  [places.systemStatus, { title: "System" }, { title: "System Status", path: places.systemStatus }],
  [places.search, { title: "Threat Hunting" }, { title: "Interflow Search", path: places.search }],
];

/** The way to a page. What a page is about (`here`, e.g. a connector's name) stands at its end. Pure. */
export function breadcrumb(pathname: string, here?: string): readonly Crumb[] {
  const found = trails.find(([path]) => pathname === path || pathname.startsWith(`${path}/`));
  if (found === undefined) return here === undefined ? [] : [{ title: here }];
  const [path, ...crumbs] = found;
  if (pathname !== path && here !== undefined) return [...crumbs, { title: here }];
  return crumbs.map((crumb, at) => (at === crumbs.length - 1 ? { title: crumb.title } : crumb));
}
