/** 1: it was understood and failed; 2: it was not understood. */
export type FailureCode = 1 | 2;

/** Ends a command with a sentence on stderr and an exit code. */
export class CliFailure extends Error {
  override readonly name = "CliFailure";
  readonly exitCode: FailureCode;
  /** Further lines below the sentence. */
  readonly details: readonly string[];

  constructor(exitCode: FailureCode, message: string, details: readonly string[] = []) {
    super(message);
    this.exitCode = exitCode;
    this.details = details;
  }
}
