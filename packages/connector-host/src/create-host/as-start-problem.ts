import { SecretKeyBroken } from "../access/secret-key.ts";
import { SealBroken } from "../instances/seal.ts";
import { DataDirInUse } from "../store/sqlite/lock-data-dir.ts";
import { StoreBroken, StoreTooNew } from "../store/sqlite/store-errors.ts";
import { StoreFull } from "../store/store.ts";
import { StartProblem, type StartProblemCode } from "./start-problem.ts";

const otherFolder = "choose another folder with --data-dir or SLUICE_DATA_DIR";

/** A broken key file would be read again: it has to go first. */
const forget =
  "If it is lost for good, remove a broken secret.key and start once with --forget-secrets: all stays but the secrets, to be entered again.";

interface Known {
  readonly type: abstract new (...given: never[]) => Error;
  readonly code: StartProblemCode;
  /** What to do; undefined where the message says it. */
  readonly advice?: string;
}

const known: readonly Known[] = [
  { type: DataDirInUse, code: "data_dir_in_use", advice: `Stop that one, or ${otherFolder}.` },
  {
    type: StoreFull,
    code: "store_full",
    advice: `Free space or give this user the right to write there, or ${otherFolder}.`,
  },
  { type: StoreTooNew, code: "store_too_new" },
  {
    type: StoreBroken,
    code: "store_broken",
    advice: `Put the data directory back from a backup, or ${otherFolder}.`,
  },
  {
    type: SecretKeyBroken,
    code: "secret_key_broken",
    advice: `Put the key back from your backup, or set SLUICE_SECRET_KEY to it. ${forget}`,
  },
  {
    type: SealBroken,
    code: "seal_broken",
    advice: `Start with the key that sealed them: the secret.key of this data directory, or SLUICE_SECRET_KEY as it was. ${forget}`,
  },
];

/** What to tell of a failure that keeps a host from starting; one that is not known is passed on. */
export function asStartProblem(error: unknown): unknown {
  const found = known.find(({ type }) => error instanceof type);
  if (found === undefined || !(error instanceof Error)) return error;
  const said = error.message.endsWith(".") ? error.message : `${error.message}.`;
  const all = found.advice === undefined ? said : `${said} ${found.advice}`;
  return new StartProblem(found.code, all, { cause: error });
}
