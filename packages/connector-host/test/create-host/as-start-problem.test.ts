import { describe, expect, it } from "@jest/globals";
import { asStartProblem } from "../../src/create-host/as-start-problem.ts";
import { StartProblem } from "../../src/create-host/start-problem.ts";
import { SealBroken } from "../../src/instances/seal.ts";
import { DataDirInUse } from "../../src/store/sqlite/lock-data-dir.ts";
import { StoreTooNew } from "../../src/store/sqlite/store-errors.ts";
import { StoreFull } from "../../src/store/store.ts";

describe("what keeps a host from starting", () => {
  it.each([
    [
      new DataDirInUse("/data", undefined),
      /^The data directory \/data is in use .*Stop that one.*/,
    ],
    [new StoreFull("Nothing was written: the disk is full (ENOSPC)"), /disk is full.*Free space/],
    [new StoreTooNew("It was written by a newer version. Start that."), /Start that\. \(/],
    [
      new SealBroken("The stored secrets cannot be opened."),
      /cannot be opened\. .*SLUICE_SECRET_KEY/,
    ],
  ])("is told with what to do and a code: %s", (error, words) => {
    const problem = asStartProblem(error);

    expect(problem).toBeInstanceOf(StartProblem);
    const { code, message, cause } = problem as StartProblem;
    expect(message).toMatch(words);
    expect(message.endsWith(` (${code})`)).toBe(true);
    expect(cause).toBe(error);
  });

  it("is passed on where nobody foresaw it", () => {
    const error = new TypeError("x is not a function");

    expect(asStartProblem(error)).toBe(error);
  });
});
