/** What is wrong with one place of a configuration. Never holds the value of a secret or of an unknown key. */
export interface ConfigProblem {
  /** JSON Pointer, e.g. `/interval` or `/content_type/0`; empty for the configuration itself. */
  readonly path: string;
  readonly code: ConfigProblemCode;
  /** A sentence that says where, what came, what was expected and, where it can, what to do. */
  readonly message: string;
}

export type ConfigProblemCode =
  | "required"
  | "unknown_key"
  | "wrong_type"
  | "not_allowed"
  | "bad_format"
  | "bad_pattern"
  | "too_short"
  | "too_long"
  | "too_small"
  | "too_large"
  | "too_few"
  | "duplicate"
  | "invalid";

/** One line for all problems, e.g. for the message of a `config_invalid` error. */
export function describeProblems(problems: readonly ConfigProblem[]): string {
  return problems.map(({ message }) => message).join(" ");
}
