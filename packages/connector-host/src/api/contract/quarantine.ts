import { Type, type Static } from "typebox";
import type { QuarantinedRecord } from "../collection-service.ts";
import { epochMs } from "./times.ts";

/** One row that could not become a record. */
export const quarantinedSchema = Type.Object({
  seq: Type.Integer({
    description: "Rises with every row that is kept; `after` goes on behind it",
  }),
  stream: Type.String({ description: "Content type" }),
  run: Type.Integer({ description: "The run that read it first" }),
  code: Type.Literal("record_invalid"),
  reason: Type.String({ description: "Why it is no record" }),
  quarantined_at: epochMs("Kept since"),
  raw: Type.String({ description: "The row as the vendor wrote it; known secrets are taken out" }),
});

/** Writes a row in quarantine as clients read it. */
export function toQuarantined(row: QuarantinedRecord): Static<typeof quarantinedSchema> {
  const { seq, stream, run, reason, quarantinedAt, raw } = row;
  return { seq, stream, run, code: "record_invalid", reason, quarantined_at: quarantinedAt, raw };
}
