import { Command } from "commander";
import type { CliContext } from "./cli-context.ts";
import { addSave } from "./connector/add.ts";
import { addBackfill } from "./connector/backfill.ts";
import { addControls } from "./connector/control.ts";
import { addCoverage } from "./connector/coverage.ts";
import { addLedger } from "./connector/ledger.ts";
import { addList } from "./connector/list.ts";
import { addQuarantine } from "./connector/quarantine.ts";
import { addTest } from "./connector/test.ts";
import { addValidate } from "./connector/validate.ts";
import { addDoctor } from "./doctor.ts";
import { addExplain } from "./explain.ts";
import { addExport } from "./export.ts";
import { addSearch } from "./search.ts";
import { addServe } from "./serve.ts";
import { addTypes } from "./types.ts";

const exitHelp = `
Exit codes: 0 done, 1 failed, 2 not understood. Commands talk to a running host; it prints its API key at the first start.
`;

/** Every command there is: the table of contents of the command line. */
export function createCli(context: CliContext): Command {
  const { terminal } = context;
  const program = new Command("sluice")
    .description("Collects security data and proves that nothing is missing.")
    .version(context.version)
    .showHelpAfterError("Add --help for what is understood.")
    .configureOutput({
      writeOut: (text) => terminal.write(text),
      writeErr: (text) => terminal.note(text),
    })
    .addHelpText("after", exitHelp)
    .exitOverride();

  addServe(program, context);
  addTypes(program, context);
  const connector = program.command("connector").description("configured connectors");
  addSave(connector, context);
  addList(connector, context);
  addTest(connector, context);
  addControls(connector, context);
  addBackfill(connector, context);
  addCoverage(connector, context);
  addLedger(connector, context);
  addQuarantine(connector, context);
  addValidate(connector, context);
  addSearch(program, context);
  addExport(program, context);
  addExplain(program, context);
  addDoctor(program, context);
  return program;
}
