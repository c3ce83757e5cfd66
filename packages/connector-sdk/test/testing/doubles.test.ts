import { describe, expect, it } from "@jest/globals";
import { inTurn, neverAborts, recordingHttp, silentLogger } from "@sluice/connector-sdk/testing";

describe("inTurn", () => {
  it("gives one outcome a call and fails when it has none left", async () => {
    const next = inTurn("a", new Error("b"));

    await expect(next()).resolves.toBe("a");
    await expect(next()).rejects.toThrow("b");
    await expect(next()).rejects.toThrow("called more than 2 times");
  });
});

describe("silentLogger", () => {
  it("prints nothing and remembers entries, also those of its children", () => {
    const log = silentLogger();

    log.info("asked", { page: 1 });
    log.child({ instance: "i-1" }).warn("refused");

    expect(log.entries).toEqual([
      expect.objectContaining({ level: "info", message: "asked", page: 1 }),
      expect.objectContaining({ level: "warn", message: "refused", instance: "i-1" }),
    ]);
  });
});

describe("recordingHttp", () => {
  it("answers from a list and remembers what was asked", async () => {
    const http = recordingHttp([{ json: [1] }, new Error("down")]);

    await expect(
      http.get({ path: "/a", query: { page: 1, none: undefined } }),
    ).resolves.toMatchObject({
      status: 200,
      json: [1],
      request: "GET /a?page=1",
    });
    await expect(http.get({ path: "/b" })).rejects.toThrow("down");
    await expect(http.get({ path: "/c" })).rejects.toThrow("no answer for call 3, GET /c");
    expect(http.calls.map(({ path }) => path)).toEqual(["/a", "/b", "/c"]);
  });

  it("answers from a function, and not at all once aborted", async () => {
    const http = recordingHttp(({ path }) => ({ json: path }));

    await expect(http.get({ path: "/a", signal: neverAborts })).resolves.toMatchObject({
      json: "/a",
    });
    await expect(http.get({ path: "/a", signal: AbortSignal.abort("enough") })).rejects.toBe(
      "enough",
    );
  });
});
