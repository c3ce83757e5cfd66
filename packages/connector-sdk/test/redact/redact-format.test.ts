import { Writable } from "node:stream";
import { describe, expect, it } from "@jest/globals";
import { createRedactor, redactFormat } from "@sluice/connector-sdk";
import { createLogger, format, transports } from "winston";

describe("a log line", () => {
  it("holds no secret, neither in its message nor in its fields nor in its errors", () => {
    const lines: string[] = [];
    const stream = new Writable({
      write: (line, _encoding, done) => {
        lines.push(String(line));
        done();
      },
    });
    const log = createLogger({
      format: format.combine(
        redactFormat(createRedactor(["key-1234"])),
        format.errors({ stack: true }),
        format.json(),
      ),
      transports: [new transports.Stream({ stream })],
    });

    log.info("asked with key-1234", { headers: { Authorization: "Bearer other-key" }, page: 1 });
    log.child({ key: "key-1234" }).error(new Error("key-1234 was refused"));

    expect(lines).toHaveLength(2);
    expect(lines.join("")).not.toMatch(/key-1234|other-key/);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      level: "info",
      message: "asked with [redacted]",
      page: 1,
    });
    expect(lines[1]).toContain("[redacted] was refused");
  });
});
