import { Type, type Static } from "typebox";
import type { RecordOrigin } from "../collection-service.ts";
import { ledgerEntrySchema, toLedgerEntry } from "./ledger.ts";
import { isoTime, toIso } from "./times.ts";

/** What brought a record. */
export const explanationSchema = Type.Object({
  record: Type.Object({
    id: Type.String({ description: "`_id` of the hit" }),
    index: Type.String(),
    timestamp: isoTime("When it happened"),
    source: Type.String({ description: "The source whose ledger tells of it" }),
    run: Type.Integer({ description: "The run that stored it" }),
  }),
  entry: Type.Optional(ledgerEntrySchema),
});

/** Writes what brought a record as clients read it; the entry is there once the run has ended. */
export function toExplanation({ record, entry }: RecordOrigin): Static<typeof explanationSchema> {
  const { id, index, timestamp, source, run } = record;
  return {
    record: { id, index, timestamp: toIso(timestamp), source, run },
    ...(entry === undefined ? {} : { entry: toLedgerEntry(entry) }),
  };
}
