import type { Connector } from "../../api/connectors.ts";

/** What the form is for. */
export type Purpose =
  { readonly kind: "add" } | { readonly kind: "copy" | "edit"; readonly original: Connector };
