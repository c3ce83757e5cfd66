import type { CheckResult } from "../../checks.ts";
import type { ConnectorError } from "../../errors.ts";
import { type ContractCase, demand, refuse, type Subject } from "./contract-case.ts";
import { vendorFailures } from "./failures.ts";
import { openAgainst } from "./reader.ts";
import { secretValues } from "../../config/secrets.ts";
import { inTurn, type Script } from "./scripted-vendor.ts";
import { silentLogger } from "../silent-logger.ts";

/** Test answers for every content type, says what is wrong, and changes nothing. */
export function testCases(subject: Subject): ContractCase[] {
  const { testAnswers = [] } = subject.options;
  const failing = vendorFailures.map(({ id, when, make }) => ({
    id: `test-${id}`,
    title: `Test reports ${make().code} when ${when}`,
    run: () => reports(subject, make, 0),
  }));
  if (testAnswers.length === 0) return failing;
  const later = testAnswers.slice(1).map((_answer, n) => ({
    id: `test-step-${n + 2}`,
    title: `Test reports a failure that begins with request ${n + 2}`,
    run: async () => {
      for (const { make } of vendorFailures) await reports(subject, make, n + 1);
    },
  }));
  const healthy: ContractCase = {
    id: "test-healthy",
    title: "Test passes every check against a healthy vendor, and only reads",
    run: () => passes(subject),
  };
  return [healthy, ...failing, ...later];
}

async function passes(subject: Subject): Promise<void> {
  const answers = subject.options.testAnswers ?? [];
  const results = await runTest(subject, inTurn(answers, "testAnswers"));
  const failed = results.find(({ status }) => status === "fail" || status === "skip");
  demand(
    failed === undefined,
    `the vendor was healthy, and ${failed?.id} gave ${failed?.status}: ${failed?.message}`,
    "correct the check, or the recorded `testAnswers`: they must be those of a healthy vendor.",
  );
}

/** Answers `healthy` requests well and all others with the failure; demands that exactly this is said. */
async function reports(
  subject: Subject,
  make: () => ConnectorError,
  healthy: number,
): Promise<void> {
  const answers = subject.options.testAnswers ?? [];
  const script: Script = (n) => (n < healthy ? (answers[n] ?? make()) : make());
  const results = await runTest(subject, script);
  const { code, httpStatus } = make();
  const found = results.find((result) => result.status === "fail" && result.code === code);
  const came = results.map(({ id, status, code: said }) => `${id} ${status} ${said ?? ""}`.trim());
  demand(
    found !== undefined,
    `the client threw ${code}, and Test said: ${came.join(", ")}`,
    `yield a check with status "fail" and the error's own code.`,
  );
  demand(
    found.httpStatus === httpStatus &&
      (httpStatus === undefined || found.message?.includes(String(httpStatus)) === true),
    `check ${found.id} hides the HTTP status ${httpStatus}`,
    "copy error.httpStatus, and let the message name it.",
  );
  demand(
    [found.message, found.explanation, found.recommendation].every((text) => text?.trim()),
    `check ${found.id} fails without message, explanation and recommendation`,
    "copy them from the error: they tell the user what to do.",
  );
}

async function runTest(subject: Subject, script: Script): Promise<CheckResult[]> {
  const { connector, config } = subject;
  const contentTypes = connector.manifest.contentTypes.map(({ id }) => id);
  const { session, vendor } = openAgainst(subject, script);
  const ctx = {
    clock: vendor.ctx.clock,
    signal: new AbortController().signal,
    log: silentLogger(),
    contentTypes,
  };
  const results: CheckResult[] = [];
  try {
    for await (const result of connector.test(session, ctx)) results.push(result);
  } catch (error) {
    refuse(`Test threw ${String(error)}`, "catch what http.get throws and yield a failed check.");
  }
  if (vendor.violations[0] !== undefined) refuse(vendor.violations[0], "take it out.");
  demandComplete(results, contentTypes);
  const shown = JSON.stringify(results);
  demand(
    secretValues(connector.config, config).every((secret) => !shown.includes(secret)),
    "a check result contains a secret of the configuration",
    "leave it out: results are shown, logged and stored.",
  );
  return results;
}

function demandComplete(results: readonly CheckResult[], contentTypes: readonly string[]): void {
  const ids = results.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  demand(twice === undefined, `Test yielded "${twice}" twice`, "give each check an id of its own.");
  const missing = contentTypes.filter((type) => !ids.includes(`content_type:${type}`));
  demand(
    missing.length === 0,
    `Test said nothing of ${missing.map((type) => `content_type:${type}`).join(", ")}`,
    'yield a check for each of ctx.contentTypes; with status "skip" and the reason when an earlier one failed.',
  );
}
