/** Why a host cannot start in the place it was given; `docs/errors.md` lists them. */
export const startProblemCodes = [
  "port_taken",
  "port_forbidden",
  "address_unavailable",
  "data_dir_unusable",
  "data_dir_in_use",
  "store_full",
  "store_too_new",
  "store_broken",
  "seal_broken",
  "secret_key_broken",
] as const;

export type StartProblemCode = (typeof startProblemCodes)[number];

/** Something that the host was given and cannot use: an address, a folder, what lies in it, a key. Nothing runs then. */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
  readonly code: StartProblemCode;

  /** @param said where, what came and what to do; the code is put behind it */
  constructor(code: StartProblemCode, said: string, options?: ErrorOptions) {
    super(`${said} (${code})`, options);
    this.code = code;
  }
}

/** The system's name of a failure, such as `EADDRINUSE`; empty when it has none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
