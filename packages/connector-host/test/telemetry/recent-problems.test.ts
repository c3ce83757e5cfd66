import { PassThrough } from "node:stream";
import { describe, expect, it } from "@jest/globals";
import { createLogger } from "../../src/telemetry/logger.ts";
import { createRecentProblems } from "../../src/telemetry/recent-problems.ts";
import { createRedactor } from "../../src/telemetry/redactor.ts";

describe("the recent problems", () => {
  it("are the warnings and errors of the log, newest first, whatever level is written", () => {
    const { log, problems, clock } = logging();

    log.info("a run ended", { instance: "c1" });
    log.child({ instance: "c1", stream: "letters" }).warn("a request for records failed", {
      code: "auth_rejected",
      failure: "GET /boxes was answered with 401",
    });
    clock.time = 7;
    const error = Object.assign(new Error("no space left"), { code: "ENOSPC" });
    log.error("the status could not be stored", { instance: "c2", error });

    expect(problems.list()).toEqual([
      {
        level: "error",
        firstAt: 7,
        lastAt: 7,
        count: 1,
        message: "the status could not be stored: no space left",
        code: "ENOSPC",
        instance: "c2",
        stream: undefined,
      },
      {
        level: "warn",
        firstAt: 0,
        lastAt: 0,
        count: 1,
        message: "a request for records failed: GET /boxes was answered with 401",
        code: "auth_rejected",
        instance: "c1",
        stream: "letters",
      },
    ]);
  });

  it("count what comes again instead of listing it, with the reason of the last time", () => {
    const { log, problems, clock } = logging();

    for (const failure of ["page 1", "page 2", "page 3"]) {
      log.warn("a request for records failed", { instance: "c1", code: "unreachable", failure });
      log.warn("a request for records failed", { instance: "c2", code: "unreachable", failure });
      clock.time += 10;
    }

    expect(problems.list()).toMatchObject([
      { instance: "c2", count: 3, firstAt: 0, lastAt: 20 },
      { instance: "c1", count: 3, message: "a request for records failed: page 3" },
    ]);
  });

  it("are bounded in number and length", () => {
    const { log, problems } = logging();

    for (let number = 0; number < 150; number++) log.warn(`problem ${number}`);
    log.error("x".repeat(10_000));

    expect(problems.list()).toHaveLength(100);
    expect(problems.list()[1]?.message).toBe("problem 149");
    expect(problems.list()[0]?.message.length).toBeLessThan(500);
  });

  it("hold no secret, and no stack", () => {
    const { log, problems, redactor } = logging();
    redactor.add("hunter2-hunter2");

    log.error("failed", { error: new Error("refused hunter2-hunter2") });

    expect(problems.list()).toMatchObject([{ message: "failed: refused [redacted]" }]);
    expect(JSON.stringify(problems.list())).not.toContain("recent-problems.test");
  });
});

function logging() {
  const clock = {
    time: 0,
    now() {
      return this.time;
    },
  };
  const redactor = createRedactor();
  const problems = createRecentProblems({ clock, redactor });
  const log = createLogger({
    level: "error",
    redactor,
    stream: new PassThrough().resume(),
    onLine: (line) => problems.note(line),
  });
  return { clock, redactor, problems, log };
}
