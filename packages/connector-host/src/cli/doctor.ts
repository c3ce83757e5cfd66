import { access, constants, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Command } from "commander";
import { readSettings } from "../config/read-settings.ts";
import { defaultSettings } from "../config/settings.ts";
import { clientFor, show, talksToHost, type CliContext, type HostOptions } from "./cli-context.ts";
import { CliFailure } from "./cli-failure.ts";
import type { ConnectorList } from "./connector/find-connector.ts";
import { oneLine } from "./one-line.ts";

interface Finding {
  readonly check: string;
  readonly status: "ok" | "warn" | "fail";
  readonly message: string;
}

/** `sluice doctor` */
export function addDoctor(program: Command, context: CliContext): void {
  const description = "check settings, data directory, host, key and connectors";
  talksToHost(program.command("doctor").description(description)).action(
    async (options: HostOptions) => {
      const findings = [
        ...checkSettings(context),
        await checkDataDir(context),
        ...(await checkHost(context, options)),
      ];
      const draw = () =>
        findings
          .map(
            ({ check, status, message }) =>
              `${oneLine(`${status.padEnd(4)}  ${check}: ${message}`)}\n`,
          )
          .join("");
      show(context, options, { value: { findings }, draw });
      const failed = findings.filter(({ status }) => status === "fail").length;
      if (failed > 0) throw new CliFailure(1, `${failed} of ${findings.length} checks failed.`);
    },
  );
}

function checkSettings({ environment }: CliContext): Finding[] {
  const result = readSettings(environment);
  if (result.ok) return [{ check: "settings", status: "ok", message: "all can be used" }];
  return result.problems.map(({ name, message }) => ({
    check: "settings",
    status: "fail",
    message: `${name}: ${message}`,
  }));
}

async function checkDataDir({ environment }: CliContext): Promise<Finding> {
  const given = environment["SLUICE_DATA_DIR"]?.trim() ?? "";
  const folder = given === "" ? defaultSettings.dataDir : given;
  const check = "data directory";
  try {
    await access(await lowestThere(resolve(folder)), constants.W_OK);
    return { check, status: "ok", message: `${folder} can be written` };
  } catch (error) {
    return { check, status: "fail", message: (error as Error).message };
  }
}

/** The folder itself, or the lowest above it that is there: what is missing below is made at the start. */
async function lowestThere(folder: string): Promise<string> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (found === undefined) return lowestThere(dirname(folder));
  if (!found.isDirectory()) throw new Error(`${folder} is there and is no folder`);
  return folder;
}

async function checkHost(context: CliContext, options: HostOptions): Promise<Finding[]> {
  try {
    const client = clientFor(context, options);
    const { connectors } = await client.get<ConnectorList>("v1/connectors");
    const host: Finding = { check: "host", status: "ok", message: `answers at ${options.url}` };
    return [host, ...connectors.flatMap(checkConnector)];
  } catch (error) {
    if (!(error instanceof CliFailure)) throw error;
    const message = [error.message, ...error.details].join(" ");
    return [{ check: "host", status: "fail", message }];
  }
}

function checkConnector({ name, status }: ConnectorList["connectors"][number]): Finding[] {
  const { state, message, recommendation = "" } = status;
  if (state !== "failed" && state !== "degraded") return [];
  const sentence = `${message} ${recommendation}`.trim();
  return [{ check: name, status: state === "failed" ? "fail" : "warn", message: sentence }];
}
