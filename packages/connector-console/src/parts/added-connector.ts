/** What the overview is told by the page that has just added a connector; it travels with the address, not in it. */
export interface AddedConnector {
  /** Its id. */
  readonly added: string;
}

/** The connector that was just added, if the state of an address tells of one. Pure. */
export function readAdded(state: unknown): string | undefined {
  if (typeof state !== "object" || state === null || !("added" in state)) return undefined;
  return typeof state.added === "string" ? state.added : undefined;
}
