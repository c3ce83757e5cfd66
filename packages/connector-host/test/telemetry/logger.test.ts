import { PassThrough } from "node:stream";
import { describe, expect, it } from "@jest/globals";
import { createLogger } from "../../src/telemetry/logger.ts";
import { createRedactor } from "../../src/telemetry/redactor.ts";

describe("the log", () => {
  it("is one JSON object a line, with instance and run", () => {
    const { logger, lines } = logging("info");

    logger.child({ instance: "c1", run: 7 }).info("window read", { rows: 3 });
    logger.debug("not asked for");

    expect(lines()).toEqual([
      {
        timestamp: expect.any(String),
        level: "info",
        message: "window read",
        instance: "c1",
        run: 7,
        rows: 3,
      },
    ]);
  });

  it("tells an error's name, message, code and cause", () => {
    const { logger, lines } = logging("info");
    const error = Object.assign(new Error("outer", { cause: new Error("inner") }), { code: "E1" });

    logger.error("failed", { error });

    expect(lines()[0]).toMatchObject({
      message: "failed",
      error: { name: "Error", message: "outer", code: "E1", cause: { message: "inner" } },
    });
  });

  it("never shows a registered secret, however it is written", () => {
    const { logger, text, redactor } = logging("info");
    const secret = 'p"ss/wörd with space';
    redactor.add(secret);

    logger.info(`key ${secret}`, {
      url: `https://vendor.test/?key=${encodeURIComponent(secret)}`,
      header: `Basic ${Buffer.from(secret).toString("base64")}`,
      nested: { config: [secret] },
    });

    expect(text()).not.toMatch(/ss\/w|ss%2Fw|cCJzcy93/);
    expect(text().match(/\[redacted\]/g)).toHaveLength(4);
  });
});

function logging(level: "info") {
  const stream = new PassThrough();
  let text = "";
  stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const redactor = createRedactor();
  const logger = createLogger({ level, redactor, stream });
  const parse = (line: string) => JSON.parse(line) as unknown;
  return { logger, redactor, text: () => text, lines: () => text.trim().split("\n").map(parse) };
}
