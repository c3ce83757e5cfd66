/** The parts of a connector's page, in their order; each has an address of its own. */
export const connectorTabs = [
  "coverage",
  "traffic",
  "runs",
  "backfill",
  "ledger",
  "status",
] as const;

export type ConnectorTab = (typeof connectorTabs)[number];

/** Where each page lives: the only file that spells out paths. */
export const places = {
  signIn: "/sign-in",
  connectors: "/system/integrations/connectors",
  addConnector: "/system/integrations/connectors/add",
  connector: (id: string) => `/system/integrations/connectors/${encodeURIComponent(id)}`,
  connectorTab: (id: string, tab: ConnectorTab) =>
    `/system/integrations/connectors/${encodeURIComponent(id)}/${tab}`,
  editConnector: (id: string) => `/system/integrations/connectors/${encodeURIComponent(id)}/edit`,
  /** The form, filled with another connector's settings. */
  duplicateConnector: (id: string) =>
    `/system/integrations/connectors/add?from=${encodeURIComponent(id)}`,
  connectorTypes: "/system/integrations/connector-types",
  connectorType: (type: string) =>
    `/system/integrations/connector-types/${encodeURIComponent(type)}`,
  /** Where a type's page explains an error: by HTTP status, or by reason. */
  connectorTypeError: (type: string, error: string) =>
    `/system/integrations/connector-types/${encodeURIComponent(type)}#error-${encodeURIComponent(error)}`,
  systemStatus: "/system/status",
  search: "/threat-hunting/interflow-search",
  /** The search page with a query already in it, over all time. */
  searchFor: (query: string) =>
    `/threat-hunting/interflow-search?q=${encodeURIComponent(query)}&range=all`,
} as const;

/** The query that finds what one connector brought. */
export function recordsOf(connectorId: string): string {
  return `msg_origin.processor.id:"${connectorId}"`;
}
