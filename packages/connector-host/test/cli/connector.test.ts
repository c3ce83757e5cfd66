import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { testCli, type TestCli } from "./test-cli.ts";

let cli: TestCli;
beforeEach(async () => {
  cli = await testCli();
});
afterEach(() => cli.host.api.close());

const add = [
  "connector",
  "add",
  "post",
  "--name",
  "Letters",
  "--set",
  "box=7",
  "--set",
  "interval=9",
];
const withSecret = () => {
  cli.environment = { ...cli.environment, SLUICE_SET_API_KEY: "hush-hush" };
};

describe("sluice connector add", () => {
  it("sends fields in their types, and the secret from the environment", async () => {
    withSecret();

    const { code, out } = await cli.run(
      ...add,
      "--tenant",
      "acme",
      "--advanced",
      '{"look_back_days":3}',
    );

    expect([code, out]).toEqual([0, "Added Letters (c1).\n"]);
    expect(cli.host.calls[0]).toEqual({
      name: "create",
      with: {
        type: "post",
        name: "Letters",
        custId: "acme",
        isCollect: true,
        isRespond: false,
        runOn: "dp",
        conf: { api_key: "hush-hush", box: "7", interval: 9 },
        advancedSetting: { look_back_days: 3 },
      },
    });
  });

  it("takes a secret from a file or from a prompt, never from an argument", async () => {
    cli.files.set("key.txt", "from-a-file\n");
    await cli.run(...add, "--set-file", "api_key=key.txt");
    cli.askSecret = async (question) => `answer to ${question}`;
    await cli.run(...add);
    const refused = await cli.run(...add, "--set", "api_key=hush-hush");

    const sent = cli.host.calls.map((call) => (call.with as { conf: object }).conf);
    expect(sent).toMatchObject([{ api_key: "from-a-file" }, { api_key: "answer to API key" }]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("Set SLUICE_SET_API_KEY, or use --set-file api_key=<path>");
    expect(refused.err).not.toContain("hush-hush");
  });

  it("says what is no field=value, and which file cannot be read", async () => {
    expect((await cli.run(...add, "--set", "box")).err).toContain("field=value");
    expect((await cli.run(...add, "--set-file", "box=none")).err).toContain(
      '"none" cannot be read',
    );
  });

  it("of an unknown type tells what the host says", async () => {
    const { code, err } = await cli.run("connector", "add", "pigeon", "--name", "x");

    expect([code, err]).toEqual([1, 'There is no connector type "pigeon".\n']);
  });
});

describe("a connector", () => {
  beforeEach(async () => {
    withSecret();
    await cli.run(...add);
  });

  it("is listed, fitting the terminal, and whole for scripts", async () => {
    cli.width = 70;
    const narrow = await cli.run("connector", "list");
    const json = await cli.run("connector", "list", "--json");

    expect(Math.max(...narrow.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(70);
    expect(narrow.out).toContain("Letters");
    expect(JSON.parse(json.out)).toMatchObject({ total: 1, connectors: [{ _id: "c1" }] });
  });

  it.each(["c1", "Letters"])("is shown by %s", async (idOrName) => {
    const { out } = await cli.run("connector", "show", idOrName);

    expect(out).toContain("name: Letters\n");
    expect(out).toContain("configuration:\n  box: 7\n  interval: 9\n");
    expect(out).toContain("last_activity: never");
  });

  it("is not guessed: neither by half a name nor among several of one name", async () => {
    await cli.run(...add);

    expect(await cli.run("connector", "show", "Lett")).toMatchObject({ code: 1 });
    const { code, err } = await cli.run("connector", "show", "Letters");
    expect(code).toBe(2);
    expect(err).toContain("- c1 (tenant default)\n- c2 (tenant default)");
  });

  it("is edited by what is given", async () => {
    cli.environment = { SLUICE_API_KEY: cli.environment["SLUICE_API_KEY"] };

    await cli.run("connector", "edit", "c1", "--set", "box=8");

    expect(cli.host.calls.at(-1)).toEqual({ name: "update", with: { conf: { box: "8" } } });
  });

  it.each([
    ["collect", "Collection of Letters is under way.\n"],
    ["deactivate", "Letters no longer collects.\n"],
    ["activate", "Letters collects.\n"],
    ["remove", "Letters is removed. What it has stored stays.\n"],
  ])("does %s", async (verb, sentence) => {
    expect(await cli.run("connector", verb, "Letters")).toEqual({
      code: 0,
      out: sentence,
      err: "",
    });
  });

  it("is tested check by check, and the exit code tells the result", async () => {
    const passed = await cli.run("connector", "test", "c1");
    cli.host.checks = async function* () {
      yield {
        id: "api_key",
        title: "API key",
        status: "fail",
        code: "auth_rejected",
        message: "401 Unauthorized",
        recommendation: "Enter the key again.",
        evidence: {},
        durationMs: 4,
      };
    };
    const failed = await cli.run("connector", "test", "c1");
    const json = await cli.run("connector", "test", "c1", "--json");

    expect(passed).toEqual({ code: 0, out: "pass  Base URL (3 ms)\n", err: "" });
    expect(failed.code).toBe(1);
    expect(failed.out).toBe("fail  API key: 401 Unauthorized (4 ms)\n      Enter the key again.\n");
    expect(JSON.parse(json.out)).toMatchObject({ result: "fail" });
    expect(json.code).toBe(1);
  });

  it("is tested without what a vendor wrote to move the cursor", async () => {
    cli.host.checks = async function* () {
      const message = '500: "\u001b[2Jgone\u009b1A"';
      yield { id: "a", title: "A", status: "fail", message, evidence: {}, durationMs: 1 };
    };

    const { out } = await cli.run("connector", "test", "c1");

    expect(out).toBe('fail  A: 500: " [2Jgone 1A" (1 ms)\n');
  });

  it("shows coverage and ledger as tables, and verifies", async () => {
    const since = Date.UTC(2026, 5, 1);
    const gap = { result: "gap", reason: "retention", kept: 0, missingAtLeast: 5 } as const;
    const rest = { generation: 0, largestAnswer: 0, proof: "none", run: 1, readAt: since } as const;
    const intervals = [{ since, until: since + 60_000, ...gap, ...rest }];
    cli.host.coverage = [
      {
        stream: "letters",
        source: "s",
        intervals,
        reading: [],
        origin: undefined,
        reach: { since: 0, until: 1 },
      },
    ];

    const coverage = await cli.run("connector", "coverage", "c1", "--since", "24h");
    const ledger = await cli.run("connector", "ledger", "c1");
    const verified = await cli.run("connector", "ledger", "c1", "--verify");

    expect(cli.host.calls).toContainEqual({ name: "coverage", with: { since } });
    expect(coverage.out).toMatch(/2026-06-01T00:00:00.000Z .* gap .* 5 +retention/);
    expect(ledger.out).toMatch(/live +whole/);
    expect(verified.out).toBe("The ledger verifies: 1 entries, 2 records, head ff.\n");
  });

  it("shows what is in quarantine, newest first, from where one stopped", async () => {
    const { out } = await cli.run("connector", "quarantine", "Letters", "--after", "9");
    const json = await cli.run("connector", "quarantine", "c1", "--json");

    expect(out).toMatch(
      /3 +2026-06-01T12:00:00.000Z +letters +7 +the row has no valid time +\{ "id": 1 \}/,
    );
    expect(cli.host.calls).toContainEqual({ name: "quarantine", with: { after: 9, limit: 20 } });
    expect(JSON.parse(json.out)).toMatchObject({ rows: [{ code: "record_invalid", seq: 3 }] });
  });

  it("is read again over a range, listed and cancelled", async () => {
    const started = await cli.run("connector", "backfill", "c1", "--since", "24h");
    const listed = await cli.run("connector", "backfill", "c1");
    const cancelled = await cli.run("connector", "backfill", "c1", "--cancel", "b1", "--json");
    const wrong = await cli.run("connector", "backfill", "c1", "--since", "soon");

    expect(started.out).toMatch(/b1 +running +2026-06-01T00:00:00.000Z +2026-06-02T00:00:00.000Z/);
    expect(listed.out).toBe(started.out);
    expect(JSON.parse(cancelled.out)).toMatchObject({ state: "cancelled" });
    expect(wrong.code).toBe(2);
  });
});

describe("sluice connector validate", () => {
  it("needs no host, and says what is wrong with a folder", async () => {
    const { code, err } = await cli.run("connector", "validate", "/nowhere/at/all");

    expect(code).toBe(1);
    expect(err).toContain("/nowhere/at/all is refused.");
  });
});
