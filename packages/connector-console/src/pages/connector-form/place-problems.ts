import { HostProblem } from "../../api/problems.ts";

export type TabName = "general" | "configuration" | "confirmation";

/** What the host found wrong, each where it belongs. */
export interface PlacedProblems {
  /** Sentences by field: `name`, `type`, `category`, `cust_id`, `run_on`. */
  readonly general: FieldProblems;
  /** Sentences by field of the type's settings. */
  readonly configuration: FieldProblems;
  /** About the settings as a whole: another connector collects the same source. */
  readonly settings: readonly string[];
  /** What belongs to no field of the form. */
  readonly elsewhere: readonly string[];
}

export type FieldProblems = Readonly<Record<string, string>>;

export const noProblems: PlacedProblems = {
  general: {},
  configuration: {},
  settings: [],
  elsewhere: [],
};

const generalFields = new Set(["name", "type", "category", "cust_id", "run_on"]);

/** Sorts the problems of a refusal to the fields of the form; `known` are the fields of the settings. Pure. */
export function placeProblems(error: Error, known: ReadonlySet<string>): PlacedProblems {
  if (!(error instanceof HostProblem)) return { ...noProblems, elsewhere: [error.message] };
  if (error.code === "source_taken") return { ...noProblems, settings: [error.message] };
  if (error.problems.length === 0) return { ...noProblems, elsewhere: [error.message] };
  const general: Record<string, string> = {};
  const configuration: Record<string, string> = {};
  const settings: string[] = [];
  const elsewhere: string[] = [];
  for (const { path, message } of error.problems) {
    const [, first = "", second] = path.split("/");
    if (generalFields.has(first)) append(general, first, sentence(path, message));
    else if (first !== "conf") elsewhere.push(message);
    else if (second === undefined) settings.push(message);
    else if (known.has(second)) append(configuration, second, sentence(path, message));
    else settings.push(message);
  }
  return { general, configuration, settings, elsewhere };
}

/** The tab to open: the first with a problem. Pure. */
export function firstTroubled(problems: PlacedProblems): TabName | undefined {
  if (countIn(problems, "general") > 0) return "general";
  return countIn(problems, "configuration") > 0 ? "configuration" : undefined;
}

/** How much is wrong in a tab. Pure. */
export function countIn(problems: PlacedProblems, tab: TabName): number {
  if (tab === "general") return Object.keys(problems.general).length;
  if (tab === "confirmation") return 0;
  return Object.keys(problems.configuration).length + problems.settings.length;
}

/** What is left to say once a field was changed: only the host knows whether it is right now. Pure. */
export function withoutField(
  problems: PlacedProblems,
  part: "general" | "configuration",
  field: string,
): PlacedProblems {
  const { [field]: _, ...others } = problems[part];
  return {
    ...problems,
    [part]: others,
    settings: part === "configuration" || field === "cust_id" ? [] : problems.settings,
  };
}

/**
 * Beside its field a sentence needs not name it: "/conf/interval (Interval (min)) must be a whole number" becomes
 * "Must be a whole number".
 */
function sentence(path: string, message: string): string {
  const afterPath = message.startsWith(path) ? message.slice(path.length) : message;
  const said = afterPath.replace(/^ \((?:[^()]|\([^()]*\))*\)/, "").trim();
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function append(problems: Record<string, string>, field: string, text: string): void {
  const before = problems[field];
  problems[field] = before === undefined ? text : `${before} ${text}`;
}
