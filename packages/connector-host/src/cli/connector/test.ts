import type { Command } from "commander";
import type { Check, TestResult } from "../../api/contract/checks.ts";
import { clientFor, talksToHost, type CliContext, type HostOptions } from "../cli-context.ts";
import { CliFailure } from "../cli-failure.ts";
import { oneLine } from "../one-line.ts";
import { readEvents } from "../read-events.ts";
import { findConnector } from "./find-connector.ts";

/** `sluice connector test` */
export function addTest(parent: Command, context: CliContext): void {
  talksToHost(
    parent.command("test").description("test a connector; exits with 1 when a check fails"),
  )
    .argument("<connector>", "id or name")
    .action(async (idOrName: string, options: HostOptions) => {
      const { terminal } = context;
      const client = clientFor(context, options);
      const { _id, name } = await findConnector(client, idOrName);
      let result: TestResult | undefined;
      for await (const { event, data } of readEvents(
        await client.stream(`v1/connectors/${_id}/test?stream=1`),
      )) {
        if (event === "result") result = data as TestResult;
        else if (options.json !== true) terminal.write(drawCheck(data as Check));
      }
      if (result === undefined) throw new CliFailure(1, "The test was cut off before its end.");
      if (options.json === true) terminal.write(`${JSON.stringify(result, null, 2)}\n`);
      if (result.result === "fail") throw new CliFailure(1, `${name} does not pass its test.`);
    });
}

function drawCheck(check: Check): string {
  const { status, title, message, explanation, recommendation, duration_ms } = check;
  const first = `${status.padEnd(4)}  ${title}${message === undefined ? "" : `: ${message}`} (${Math.round(duration_ms)} ms)`;
  const rest = status === "pass" ? [] : [explanation, recommendation];
  const below = rest.filter((line) => line !== undefined).map((line) => `      ${line}`);
  return [...[first, ...below].map(oneLine), ""].join("\n");
}
