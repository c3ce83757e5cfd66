import { InvalidArgumentError } from "commander";

/** Reads an option that is a whole number. @throws InvalidArgumentError */
export function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("expected a whole number.");
}
