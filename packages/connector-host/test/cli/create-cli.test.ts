import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Command } from "commander";
import { createCli } from "../../src/cli/create-cli.ts";
import { testCli, type TestCli } from "./test-cli.ts";

let cli: TestCli;
beforeEach(async () => {
  cli = await testCli();
});
afterEach(() => cli.host.api.close());

describe("every command", () => {
  it("has a description, --help and --json", async () => {
    const commands = leaves(createCli({ terminal: {}, version: "1" } as never));

    expect(commands.map(({ words }) => words.join(" "))).toEqual([
      "serve",
      "types",
      "connector add",
      "connector edit",
      "connector list",
      "connector show",
      "connector test",
      "connector collect",
      "connector activate",
      "connector deactivate",
      "connector remove",
      "connector backfill",
      "connector coverage",
      "connector ledger",
      "connector quarantine",
      "connector validate",
      "search",
      "export",
      "explain",
      "doctor",
    ]);
    for (const { words, command } of commands) {
      const { code, out } = await cli.run(...words, "--help");
      expect([words, code]).toEqual([words, 0]);
      expect(out).toContain(`Usage: sluice ${words.join(" ")}`);
      expect([words, out.includes("--json")]).toEqual([words, true]);
      expect(command.description()).not.toBe("");
    }
  });
});

describe("exit codes", () => {
  it.each([
    [["nonsense"]],
    [["types", "--colour"]],
    [["connector", "add", "post"]],
    [["search", "--size", "x"]],
    [["connector", "ledger", "c1", "--limit", "x"]],
    [["connector", "quarantine", "c1", "--after", "1e3"]],
  ])("%j is not understood: 2", async (words) => {
    const { code, err } = await cli.run(...words);

    expect(code).toBe(2);
    expect(err).toContain("error:");
  });

  it("is 1 when no host answers, with a sentence that helps", async () => {
    const { code, err } = await cli.run("types", "--url", "http://nowhere.test:1");

    expect(code).toBe(1);
    expect(err).toBe(
      "No host answers at http://nowhere.test:1. Start one with `sluice serve`, or say where it is with --url.\n" +
        "getaddrinfo ENOTFOUND\n",
    );
  });

  it("is 1 when the key is wrong, and 2 when there is none", async () => {
    cli.environment = { SLUICE_API_KEY: "wrong" };
    expect(await cli.run("types")).toMatchObject({
      code: 1,
      err: expect.stringContaining("wrong"),
    });

    cli.environment = {};
    expect(await cli.run("types")).toMatchObject({
      code: 2,
      err: expect.stringContaining("SLUICE_API_KEY"),
    });
  });

  it.each(["localhost:8480", "ftp://127.0.0.1", "127.0.0.1:8480"])(
    "is 2 when --url is %s",
    async (url) => {
      const { code, err } = await cli.run("types", "--url", url);

      expect(code).toBe(2);
      expect(err).toBe(`--url must be an address such as http://127.0.0.1:8480, got "${url}".\n`);
    },
  );

  it("is 2 when --url holds a password, which is not shown", async () => {
    const { code, err } = await cli.run("types", "--url", "http://ann:hush-hush@127.0.0.1:8480");

    expect(code).toBe(2);
    expect(err).toContain("--url must hold no user and password");
    expect(err).not.toContain("hush-hush");
  });

  it.each(["two\nlines", "a blank", "schlüssel", "клю́ч"])(
    "is 2 when the key is %j, which is not shown",
    async (key) => {
      cli.environment = { SLUICE_API_KEY: key };

      const { code, err } = await cli.run("types");

      expect(code).toBe(2);
      expect(err).toContain("The API key has blanks, line breaks or letters beyond ASCII");
      expect(err).not.toContain(key);
    },
  );

  it("is 2 when the key file cannot be read", async () => {
    expect(await cli.run("types", "--key-file", "none")).toEqual({
      code: 2,
      out: "",
      err: 'The key file "none" cannot be read: no such file: none\n',
    });
  });

  it("takes the key from a file or from a prompt", async () => {
    cli.files.set("key", `${String(cli.environment["SLUICE_API_KEY"])}\n`);
    cli.askSecret = async () => String(cli.files.get("key"));
    cli.environment = {};

    expect((await cli.run("types", "--key-file", "key")).code).toBe(0);
    expect((await cli.run("types")).code).toBe(0);
  });
});

describe("sluice serve", () => {
  it("starts with the settings of environment and flags", async () => {
    cli.environment = { SLUICE_PORT: "1", SLUICE_LOG_LEVEL: "debug" };

    const { code } = await cli.run("serve", "--port", "0", "--allow-private-network");

    expect(code).toBe(0);
    expect(cli.served).toMatchObject([{ port: 0, logLevel: "debug", allowPrivateNetwork: true }]);
  });

  it("lists every wrong setting at once", async () => {
    cli.environment = { SLUICE_LOG_LEVEL: "loud" };

    const { code, err } = await cli.run("serve", "--port", "none");

    expect(code).toBe(2);
    expect(err).toContain("- --port: expected a port");
    expect(err).toContain("- SLUICE_LOG_LEVEL: expected one of");
    expect(cli.served).toEqual([]);
  });

  it("tells every variable in its help", async () => {
    const { out } = await cli.run("serve", "--help");

    for (const name of ["DATA_DIR", "HOST", "PORT", "ADMIN_KEY", "SECRET_KEY", "CONNECTORS"]) {
      expect(out).toContain(`SLUICE_${name}`);
    }
  });
});

interface Leaf {
  readonly words: readonly string[];
  readonly command: Command;
}

function leaves(command: Command, above: readonly string[] = []): Leaf[] {
  return command.commands.flatMap((one) => {
    const words = [...above, one.name()];
    return one.commands.length === 0 ? [{ words, command: one }] : leaves(one, words);
  });
}
