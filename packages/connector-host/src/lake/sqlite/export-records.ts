import { compilePredicate } from "../match/compile-predicate.ts";
import { prefilter } from "../match/prefilter.ts";
import type { Predicate } from "../query/search-plan.ts";
import { project } from "./projection.ts";
import { scan } from "./scan.ts";
import { startPass, type Target } from "./search.ts";
import { fieldsOfPredicate } from "./wanted-fields.ts";

/** Characters of one chunk, give or take a record. */
const chunkLength = 256 * 1024;

/** Matching documents, oldest first, one a line, in chunks; undefined is a step without a chunk. */
export function* exportRecords(
  target: Target,
  predicate: Predicate,
): Generator<string | undefined, void, undefined> {
  const pass = startPass(target, predicate);
  const test = compilePredicate(pass.predicate);
  let [lines, length]: [string[], number] = [[], 0];
  const take = (): string => {
    const chunk = lines.join("");
    [lines, length] = [[], 0];
    return chunk;
  };
  const steps = scan({
    database: pass.database,
    stamps: pass.stamps,
    days: pass.days,
    descending: false,
    condition: prefilter(pass.predicate),
    projection: project(
      { fields: fieldsOfPredicate(pass.predicate), withDocument: true },
      pass.stamps,
    ),
    visit(row, day, projection) {
      if (!test(projection.view(row, day.start))) return "go on";
      const line = `${projection.document(row)}\n`;
      lines.push(line);
      length += line.length;
      return length >= chunkLength ? "pause" : "go on";
    },
  });
  for (const step of steps) yield length >= chunkLength ? take() : step;
  if (length > 0) yield take();
}
