import type { Connection } from "./connection.ts";
import type { Identities } from "./identities.ts";

/** What writing records needs. */
export interface StoreParts {
  readonly connection: Connection;
  readonly identities: Identities;
}
