import { defineConnector } from "@sluice/connector-sdk";
import { mailprotector } from "@sluice/mailprotector-connector";

/**
 * The Mailprotector connector for a vendor that answers 5,000 records a page; all else is the same code. The shipped one
 * asks for 1,000, the largest page that is known to be honoured.
 */
export const connector = defineConnector({
  ...mailprotector,
  manifest: {
    ...mailprotector.manifest,
    id: "mailprotector-large-pages",
    name: "Mailprotector, large pages",
  },
  streams: mailprotector.streams.map((stream) => ({
    ...stream,
    traits: { ...stream.traits, pageSizes: [5_000, ...stream.traits.pageSizes] },
  })),
});
