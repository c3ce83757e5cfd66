import type { Environment } from "../../src/config/read-settings.ts";
import type { Settings } from "../../src/config/settings.ts";
import type { CliContext } from "../../src/cli/cli-context.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { gather } from "../gather.ts";
import { adminKey, fakeHost, type FakeHost } from "../api/fake-host.ts";

export interface TestCli {
  readonly host: FakeHost;
  readonly served: Settings[];
  readonly files: Map<string, string>;
  environment: Environment;
  askSecret: Terminal["askSecret"];
  width: number | undefined;
  run(...words: readonly string[]): Promise<{
    readonly code: number;
    readonly out: string;
    readonly err: string;
  }>;
}

/** A command line whose host is in memory and whose files are a map. */
export async function testCli(): Promise<TestCli> {
  const host = await fakeHost();
  const cli: TestCli = {
    host,
    served: [],
    files: new Map(),
    environment: { SLUICE_API_KEY: adminKey },
    askSecret: undefined,
    width: undefined,
    async run(...words) {
      let out = "";
      let err = "";
      const terminal: Terminal = {
        write: (text) => void (out += text),
        note: (text) => void (err += text),
        width: cli.width,
        askSecret: cli.askSecret,
      };
      const code = await runCli(contextOf(cli, terminal), words);
      return { code, out, err };
    },
  };
  return cli;
}

function contextOf(cli: TestCli, terminal: Terminal): CliContext {
  return {
    version: "0.1.0",
    environment: cli.environment,
    terminal,
    startServe: async (settings) => void cli.served.push(settings),
    fetch: injecting(cli.host),
    readFile: async (path) => {
      const text = cli.files.get(path);
      if (text === undefined) throw new Error(`no such file: ${path}`);
      return text;
    },
    writeFile: async (path, chunks) => {
      cli.files.set(path, Buffer.concat(await gather(chunks)).toString());
    },
    clock: { now: () => Date.UTC(2026, 5, 2) },
  };
}

function injecting({ api }: FakeHost): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.hostname === "nowhere.test") {
      throw new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND") });
    }
    const answer = await api.inject({
      method: (init?.method ?? "GET") as "GET",
      url: url.pathname + url.search,
      headers: init?.headers as Record<string, string>,
      ...(typeof init?.body === "string" ? { payload: init.body } : {}),
    });
    const body = answer.statusCode === 204 ? null : answer.body;
    return new Response(body, { status: answer.statusCode });
  };
}
