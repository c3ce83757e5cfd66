import { InvalidArgumentError, Option, type Command } from "commander";
import { defaultDialect, dialectChoices, type Dialect } from "../dialect.ts";
import { dayMs, type EpochMs } from "../epoch.ts";

type Draft = { -readonly [Trait in keyof Dialect]?: Dialect[Trait] };

/** What the options of the dialect are called once parsed. */
export interface DialectFlags {
  readonly timeFilter?: Dialect["timeFilter"];
  readonly filterGranuleMs?: number;
  readonly bounds?: Dialect["bounds"];
  readonly order?: Dialect["order"];
  readonly tieOrder?: Dialect["tieOrder"];
  readonly totals?: Dialect["totals"];
  readonly cap?: number | "none";
  readonly capChange?: readonly [afterSeconds: number, to: number];
  readonly defaultPageSize?: number;
  readonly maxPageSize?: number;
  readonly oversizedPage?: Dialect["oversizedPage"];
  readonly pageParameter?: Dialect["pageParameter"];
  readonly unknownFilter?: Dialect["unknownFilter"];
  readonly retentionDays?: number;
  readonly clockOffsetMs?: number;
  readonly lateRecords?: readonly [share: number, minMs: number, maxMs: number];
  readonly heldMail?: readonly [share: number, afterMs: number];
  readonly ids?: Dialect["ids"];
  readonly malformed?: NonNullable<Dialect["malformed"]>;
  readonly extraFields?: true;
}

/** Adds an option for each trait of the dialect. */
export function addDialectOptions(command: Command): void {
  const group =
    "Dialect (how the vendor behaves where its documentation is silent; the first choice is the default):";
  const add = (flags: string, description: string, shape: OptionShape = {}): void => {
    const option = new Option(flags, description).helpGroup(group);
    if (shape.choices !== undefined) option.choices(shape.choices);
    if (shape.parse !== undefined) option.argParser(shape.parse);
    command.addOption(option);
  };
  add("--time-filter <name>", "the time filter that is understood", choice("timeFilter"));
  add("--filter-granule-ms <ms>", "values of the time filter are rounded down to it", number);
  add("--bounds <how>", "what the operators of the time filter mean", choice("bounds"));
  add("--order <how>", "which sort direction is honoured", choice("order"));
  add("--tie-order <how>", "order within one time", choice("tieOrder"));
  add("--totals <how>", "what X-Pagination says as the total", choice("totals"));
  add("--cap <records>", "reach of one query, or none (default 5000)", { parse: capIn });
  add("--cap-change <seconds:records>", "after so many seconds the cap becomes …", numbers(2));
  add("--default-page-size <rows>", "page size when none is asked for", number);
  add("--max-page-size <rows>", "largest page", number);
  add("--oversized-page <how>", "what a larger page brings", choice("oversizedPage"));
  add("--page-parameter <name>", "the parameter for the page size", choice("pageParameter"));
  add("--unknown-filter <how>", "what an unknown parameter brings", choice("unknownFilter"));
  add("--retention-days <days>", "how far back the vendor answers", number);
  add("--clock-offset-ms <ms>", "the vendor's clock minus this machine's", number);
  add("--late-records <share:min:max>", "a share becomes visible min to max ms late", numbers(3));
  add("--held-mail <share:ms>", "a share is released after ms with a new time", numbers(2));
  add("--ids <kind>", "what ids look like", choice("ids"));
  add("--malformed <kind:every>", "one record in so many is malformed", { parse: malformedIn });
  add("--extra-fields", "records carry undocumented fields");
}

/** The dialect that the options ask for; times count from `start`. */
export function dialectFrom(flags: DialectFlags, start: EpochMs): Partial<Dialect> {
  const { capChange, lateRecords, heldMail, retentionDays } = flags;
  const dialect: Draft = {};
  for (const trait of Object.keys(defaultDialect) as (keyof Dialect)[]) {
    if (trait in flags) Object.assign(dialect, { [trait]: flags[trait as keyof DialectFlags] });
  }
  if (flags.cap === "none") dialect.cap = null;
  if (retentionDays !== undefined) dialect.retentionMs = retentionDays * dayMs;
  if (capChange !== undefined) {
    const [afterSeconds, to] = capChange;
    const offsetMs = flags.clockOffsetMs ?? 0;
    dialect.capChange = { at: start + offsetMs + afterSeconds * 1_000, to };
  }
  if (lateRecords !== undefined) {
    const [share, minMs, maxMs] = lateRecords;
    dialect.lateRecords = { share, minMs, maxMs };
  }
  if (heldMail !== undefined) dialect.heldMail = { share: heldMail[0], afterMs: heldMail[1] };
  return dialect;
}

interface OptionShape {
  readonly choices?: readonly string[];
  readonly parse?: (text: string) => unknown;
}

const number: OptionShape = { parse: numberIn };

function choice(trait: keyof typeof dialectChoices): OptionShape {
  return { choices: dialectChoices[trait] };
}

function numbers(count: number): OptionShape {
  return {
    parse(text) {
      const parts = text.split(":").map(numberIn);
      if (parts.length === count) return parts;
      throw new InvalidArgumentError(`Expected ${count} numbers with colons between.`);
    },
  };
}

function numberIn(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value))
    throw new InvalidArgumentError("Not a number.");
  return value;
}

/** Not null, which the parser takes for a missing value. */
function capIn(text: string): number | "none" {
  return text === "none" ? text : numberIn(text);
}

function malformedIn(text: string): { kind: string; every: number } {
  const kinds = ["missing-received-at", "invalid-received-at", "not-an-object"];
  const [kind = "", every = "100"] = text.split(":");
  if (!kinds.includes(kind)) throw new InvalidArgumentError(`Expected ${kinds.join(", ")}.`);
  return { kind, every: numberIn(every) };
}
