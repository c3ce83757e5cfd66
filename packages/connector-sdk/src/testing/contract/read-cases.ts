import { isConnectorError } from "../../errors.ts";
import type { Stream, VendorPage } from "../../stream.ts";
import { abortCases } from "./abort-cases.ts";
import { type ContractCase, demand, pagesOf, refuse, type Subject } from "./contract-case.ts";
import { vendorFailures } from "./failures.ts";
import { openAgainst, plainQuery } from "./reader.ts";
import { inTurn } from "./scripted-vendor.ts";

/** Bodies that no list of records looks like, and the error body that some vendors send under 200. */
const oddBodies: readonly unknown[] = [null, "text", 42, true, {}, { error: "no access" }];

/** `read` passes failures on, takes nothing wrong for success, stops when told, and gives the same again. */
export function readCases(subject: Subject): ContractCase[] {
  return subject.connector.streams.flatMap((stream) => [
    ...vendorFailures.map(({ id, when, make }) => ({
      id: `read-${id}:${stream.id}`,
      title: `reading ${stream.id} raises ${make().code} when ${when}`,
      run: () => raises(subject, stream, make),
    })),
    {
      id: `read-odd:${stream.id}`,
      title: `reading ${stream.id} never takes a body of the wrong shape for an empty one`,
      run: () => refusesOddBodies(subject, stream),
    },
    ...abortCases(subject, stream),
    ...(pagesOf(subject, stream).length === 0 ? [] : fixtureCases(subject, stream)),
  ]);
}

function fixtureCases(subject: Subject, stream: Stream): ContractCase[] {
  return [
    {
      id: `read-again:${stream.id}`,
      title: `reading ${stream.id} again gives the same identities`,
      run: () => sameAgain(subject, stream),
    },
    {
      id: `read-rows:${stream.id}`,
      title: `reading ${stream.id} passes on every row as it was received`,
      run: () => everyRow(subject, stream),
    },
  ];
}

async function raises(subject: Subject, stream: Stream, make: () => Error): Promise<void> {
  const expected = make();
  const { readAll, vendor } = openAgainst(subject, () => make());
  const raised = await failureOf(readAll(stream, plainQuery(stream, subject.now)));
  const code = isConnectorError(expected) ? expected.code : "";
  demand(
    isConnectorError(raised) && raised.code === code,
    `the client threw ${code}, and read ${outcome(raised)}`,
    "let errors of http.get pass through `read` unchanged: the host decides by their code.",
  );
  demand(
    vendor.requests.length === 1,
    `read asked ${vendor.requests.length} times although the first answer was ${code}`,
    "do not ask again: the host's client repeats what is worth repeating.",
  );
  demandClean(vendor.violations);
}

async function refusesOddBodies(subject: Subject, stream: Stream): Promise<void> {
  for (const json of oddBodies) {
    const { readAll } = openAgainst(subject, (n) =>
      n === 0 ? { json } : new Error("read asked on after a body that it should refuse"),
    );
    const raised = await failureOf(readAll(stream, plainQuery(stream, subject.now)));
    demand(
      isConnectorError(raised) && raised.code === "vendor_contract",
      `the vendor answered ${JSON.stringify(json)} and read ${outcome(raised)}`,
      'check the shape of the body and throw contractError("wrong_shape", …): an error page must never count as "no records".',
    );
  }
}

async function sameAgain(subject: Subject, stream: Stream): Promise<void> {
  const { readAll, vendor } = openAgainst(subject, inTurn(pagesOf(subject, stream), "the fixture"));
  const query = plainQuery(stream, subject.now);
  const once = identities(stream, await readAll(stream, query));
  vendor.restart();
  const again = identities(stream, await readAll(stream, query));
  demand(once.length > 0, "the fixture holds no row", "record one answer that has rows.");
  demand(
    JSON.stringify(once) === JSON.stringify(again),
    "the second reading of the same answers gave other identities than the first",
    "keep nothing between two readings, and make `identity` depend on the row alone.",
  );
  demandClean(vendor.violations);
}

async function everyRow(subject: Subject, stream: Stream): Promise<void> {
  const answers = pagesOf(subject, stream);
  const { readAll } = openAgainst(subject, inTurn(answers, "the fixture"));
  const pages = await readAll(stream, plainQuery(stream, subject.now));
  for (const [place, { rows }] of pages.entries()) {
    if (rows.length === 0) continue;
    const list = listWith(rows.at(0), answers[place]?.json);
    const isSame = list?.length === rows.length && list.every((row, n) => row === rows.at(n));
    demand(
      isSame,
      `page ${place + 1} is not the vendor's list: ${rows.length} rows of ${list?.length ?? "another list"}`,
      "yield the rows as received, without filtering, sorting or copying; `normalize` may change, `read` may not.",
    );
  }
}

/** The list in `json` that holds `row` itself. */
function listWith(row: unknown, json: unknown): readonly unknown[] | undefined {
  if (typeof json !== "object" || json === null) return undefined;
  if (Array.isArray(json) && json.includes(row)) return json;
  for (const inner of Object.values(json)) {
    const found = listWith(row, inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

function identities(stream: Stream, pages: readonly VendorPage[]): (string | null)[] {
  return pages.flatMap(({ rows }) => Array.from(rows, (row) => stream.identity(row) ?? null));
}

/** What `promise` was rejected with; `undefined` when it was not. */
async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    return error;
  }
}

function outcome(raised: unknown): string {
  if (raised === undefined) return "counted that as success";
  if (isConnectorError(raised)) return `threw ${raised.code}`;
  return raised instanceof Error ? `threw ${raised.name}: ${raised.message}` : "threw no Error";
}

function demandClean(violations: readonly string[]): void {
  if (violations[0] !== undefined) refuse(violations[0], "take it out.");
}
