import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const beside = new URL("../../../../../shared/data/domain-logs.ndjson", import.meta.url);
const sample = new URL("fixtures/mail-sample.ndjson", import.meta.url);

/** Records made from real mail headers: the whole file where it lies beside the repository, else a sample of it. */
export const mailFile: { readonly path: string; readonly name: string } = existsSync(beside)
  ? { path: fileURLToPath(beside), name: "the whole file of real mail" }
  : { path: fileURLToPath(sample), name: "a sample of real mail" };
