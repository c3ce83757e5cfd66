import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { testCli, type TestCli } from "./test-cli.ts";

let cli: TestCli;
beforeEach(async () => {
  cli = await testCli();
});
afterEach(() => cli.host.api.close());

describe("sluice search", () => {
  it("asks for the newest records of a query and a range", async () => {
    const { out } = await cli.run("search", "invoice", "--since", "24h", "--size", "5");

    expect(cli.host.calls[0]).toEqual({
      name: "search",
      with: {
        index: "syslog",
        body: {
          query: {
            bool: {
              filter: [
                { query_string: { query: "invoice" } },
                { range: { timestamp: { gte: "2026-06-01T00:00:00.000Z" } } },
              ],
            },
          },
          sort: [{ timestamp: "desc" }],
          size: 5,
          track_total_hits: true,
        },
      },
    });
    expect(out).toContain("r1");
    expect(out).toContain("1 of 1\n");
  });

  it("does not call it nothing when no record is to be shown", async () => {
    cli.host.read = async function* () {
      yield JSON.stringify({ hits: { total: { value: 5 }, hits: [] } });
    };

    expect((await cli.run("search", "--size", "0")).out).toContain("0 of 5\n");
  });

  it.each(["999999999999999h", "soon", "24", "12:00"])(
    "does not understand --since %s: 2",
    async (since) => {
      const { code, err } = await cli.run("search", "--since", since);

      expect(code).toBe(2);
      expect(err).toContain(`or how long ago such as 24h, got "${since}"`);
    },
  );

  it("shows the asked fields", async () => {
    const { out } = await cli.run("search", "--fields", "subject,n");

    expect(out).toMatch(/TIME +SUBJECT +N +ID/);
    expect(out).toMatch(/=1\+1 +1 +r1/);
  });
});

describe("sluice export", () => {
  it("writes NDJSON to standard output or to a file", async () => {
    await cli.run("export");
    await cli.run("export", "--output", "all.ndjson");

    expect(cli.files.get("-")).toContain('{"subject":"=1+1"');
    expect(cli.files.get("all.ndjson")).toBe(cli.files.get("-"));
  });

  it("writes CSV of the named columns", async () => {
    const { code } = await cli.run("export", "--format", "csv", "--fields", "n");

    expect(code).toBe(0);
    expect(cli.files.get("-")).toBe("n\r\n\r\n2\r\n");
    expect((await cli.run("export", "--format", "xml")).code).toBe(2);
  });
});

describe("sluice explain", () => {
  it("tells what brought a record", async () => {
    const { out } = await cli.run("explain", "r1");

    expect(out).toContain(
      "record:\n  id: r1\n  index: syslog\n  timestamp: 2026-06-01T12:00:00.005Z\n",
    );
    expect(out).toContain("  since: 2026-06-01T12:00:00.000Z\n");
    expect(out).toContain("  rows_read: 0\n");
  });

  it("tells what is known of a time, connector by connector", async () => {
    cli.environment = { ...cli.environment, SLUICE_SET_API_KEY: "hush-hush" };
    await cli.run("connector", "add", "post", "--name", "Letters", "--set", "box=7");
    cli.host.coverage = [
      {
        stream: "letters",
        source: "s",
        intervals: [],
        reading: [],
        origin: undefined,
        reach: { since: 0, until: 1 },
      },
    ];

    const { out } = await cli.run("explain", "2026-06-01T10:00:00Z");

    expect(out).toContain("- connector: Letters\n");
    expect(out).toContain("result: open\n");
    expect(out).toContain("Not read yet");
  });
});

describe("sluice doctor", () => {
  it("finds nothing wrong with a host that answers", async () => {
    const { code, out } = await cli.run("doctor");

    expect(code).toBe(0);
    expect(out).toContain("ok    host: answers at http://127.0.0.1:8480");
  });

  it("fails with everything it found", async () => {
    cli.environment = { ...cli.environment, SLUICE_PORT: "none" };

    const { code, out, err } = await cli.run("doctor", "--url", "http://nowhere.test");

    expect(code).toBe(1);
    expect(out).toContain("fail  settings: SLUICE_PORT");
    expect(out).toContain("fail  host: No host answers");
    expect(err).toBe("2 of 3 checks failed.\n");
  });
});

describe("the data directory, says sluice doctor,", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sluice-doctor-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const verdictOn = async (dataDir: string) => {
    cli.environment = { ...cli.environment, SLUICE_DATA_DIR: dataDir };
    const lines = (await cli.run("doctor")).out.split("\n");
    return lines.find((line) => line.includes("data directory"));
  };

  it("can be made with the folders above it", async () => {
    const deep = join(folder, "a", "b", "c");

    expect(await verdictOn(deep)).toBe(`ok    data directory: ${deep} can be written`);
  });

  it("is no file", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");

    expect(await verdictOn(file)).toBe(`fail  data directory: ${file} is there and is no folder`);
  });

  it("is the usual one when the variable is empty", async () => {
    expect(await verdictOn("")).toBe("ok    data directory: ./data can be written");
  });
});

describe("sluice types", () => {
  it("lists connector types", async () => {
    expect((await cli.run("types")).out).toMatch(/post +Post +email +1\.2\.3 +yes +no +built-in/);
  });
});
