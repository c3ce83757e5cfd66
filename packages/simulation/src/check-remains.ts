import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { parseJson } from "@sluice/connector-sdk";
import { databaseFile, inlineLake, openLakeReader } from "@sluice/connector-host/testing";
import type { CoverageInterval } from "@sluice/connector-host/testing";
import type { TruthRecord } from "@sluice/mailprotector-simulator";
import type { Remains } from "./run-world.ts";

/** Holds what a run left behind against the truth; empty when every promise was kept, else a sentence each. */
export async function checkRemains(remains: Remains): Promise<string[]> {
  const coverage = remains.store.getCoverage(remains.source);
  const stored = await storedRecords(remains);
  return [
    ...checkMap(remains, coverage),
    ...checkTwice(remains, stored),
    ...checkLost(remains, { coverage, stored }),
    ...checkLedger(remains),
    ...checkAsked(remains),
  ].slice(0, 12);
}

interface Stored {
  readonly id: string;
  readonly content: string;
}

async function storedRecords({ dataDir }: Remains): Promise<Stored[]> {
  const lake = inlineLake(
    openLakeReader({ path: join(dataDir, databaseFile), indices: ["syslog"] }),
  );
  const records: Stored[] = [];
  for await (const chunk of lake.export("syslog", {}, new AbortController().signal)) {
    for (const line of chunk.split("\n").filter((one) => one !== "")) {
      const { mailprotector } = parseJson(line) as { mailprotector: { id?: unknown } };
      records.push({ id: idOf(mailprotector), content: JSON.stringify(mailprotector) });
    }
  }
  await lake.close();
  return records;
}

function idOf(row: { readonly id?: unknown }): string {
  return typeof row.id === "string" ? row.id : JSON.stringify(row.id);
}

function checkMap({ world, now }: Remains, coverage: readonly CoverageInterval[]): string[] {
  const problems: string[] = [];
  for (const [at, one] of coverage.entries()) {
    const next = coverage[at + 1];
    if (one.until <= one.since) problems.push(`coverage: ${span(one)} is empty`);
    if (next === undefined) continue;
    if (next.since < one.until) problems.push(`coverage: ${span(one)} overlaps ${span(next)}`);
    if (next.since > one.until)
      problems.push(
        `coverage: nothing is known of ${span({ since: one.until, until: next.since })}`,
      );
  }
  for (const one of coverage)
    if (one.result === "open") problems.push(`coverage: ${span(one)} is open at the end`);
  const last = coverage.at(-1);
  const slack = (world.intervalMinutes + 10) * 60_000;
  if (last === undefined) problems.push("coverage: the map is empty");
  else if (last.until < now - slack)
    problems.push(`coverage: nothing is known after ${iso(last.until)}, now is ${iso(now)}`);
  return problems;
}

/** The vendor's id, or the content where the id is none, may be stored once. */
function checkTwice({ world }: Remains, stored: readonly Stored[]): string[] {
  const seen = new Set<string>();
  return stored.flatMap(({ id, content }) => {
    const key = world.dialect.ids === "shared" ? content : id;
    if (seen.has(key)) return [`twice: ${key}`];
    seen.add(key);
    return [];
  });
}

function checkLost(
  remains: Remains,
  {
    coverage,
    stored,
  }: { readonly coverage: readonly CoverageInterval[]; readonly stored: readonly Stored[] },
): string[] {
  const ids = new Set(stored.map((one) => one.id));
  const contents = new Set(stored.map((one) => one.content));
  const quarantined = quarantinedTexts(remains);
  const isShared = remains.world.dialect.ids === "shared";
  const problems: string[] = [];
  for (const record of remains.vendor.truth("102")) {
    const text = JSON.stringify(parseJson(record.json));
    const isKept =
      (isShared ? contents.has(text) : ids.has(record.id) || contents.has(text)) ||
      quarantined.has(text);
    if (isKept || isExcused(record, coverage)) continue;
    problems.push(
      `lost: ${record.id} of ${iso(record.receivedAt)}, visible from ${iso(record.visibleAt)}: ${mapAt(coverage, record.receivedAt)}`,
    );
  }
  return problems;
}

/** Outside the map, declared as a gap, or not visible when its window was looked at last. */
function isExcused(
  { receivedAt, visibleAt, hiddenAt }: TruthRecord,
  coverage: readonly CoverageInterval[],
): boolean {
  const one = coverage.find(
    (interval) => receivedAt >= interval.since && receivedAt < interval.until,
  );
  if (one === undefined || one.result === "gap") return true;
  return visibleAt >= one.readAt - 5_000 || (hiddenAt !== null && hiddenAt <= one.readAt);
}

function quarantinedTexts({ dataDir }: Remains): Set<string> {
  const database = new DatabaseSync(join(dataDir, databaseFile), { readOnly: true });
  try {
    return new Set(
      database
        .prepare("SELECT raw FROM quarantine")
        .all()
        .map((row) => JSON.stringify(parseJson(String(row["raw"])))),
    );
  } finally {
    database.close();
  }
}

function checkLedger({ store, source }: Remains): string[] {
  const { ok, problems } = store.verifyLedger(source);
  return ok ? [] : problems.map((problem) => `ledger: ${problem}`);
}

/** Several times what the worst world needs; one that asks in vain is soon far beyond. */
const mostRequests = 20_000;

function checkAsked({ vendor }: Remains): string[] {
  const { total } = vendor.requests;
  return total > mostRequests ? [`asked without end: ${total} requests`] : [];
}

function mapAt(coverage: readonly CoverageInterval[], time: number): string {
  const one = coverage.find((interval) => time >= interval.since && time < interval.until);
  return one === undefined
    ? "no map"
    : `${span(one)} ${one.result} by ${one.proof}, run ${one.run}, kept ${one.kept}, read ${iso(one.readAt)}`;
}

function span({ since, until }: { readonly since: number; readonly until: number }): string {
  return `[${iso(since)}, ${iso(until)})`;
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
