#!/usr/bin/env node
// Adds up the jest reports in a folder and prints "N passed, N failed". Runs on Node 20 too, for it
// also closes a run whose installation failed.
//
// A report that is missing, a test file that could not even be loaded, and a run of `npm test` that
// found no tests count as one failure each.
// Under CI=true a skipped test counts as failed.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const total = { passed: 0, failed: 0 };

for (const name of ["tests.json", "long.json"]) {
  const file = join(folder, name);
  if (existsSync(file)) add(JSON.parse(readFileSync(file, "utf8")));
  else total.failed += 1;
}

if (total.passed + total.failed === 0) total.failed = 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
if (total.failed > 0) process.exitCode = 1;

function add(report) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const skipped = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => !["passed", "failed"].includes(status))
      .map(({ status, fullName }) => `${status}: ${fullName} (${name})`),
  );
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests + unloaded.length;
  for (const line of skipped) console.log(line);
  if (process.env.CI === "true") total.failed += skipped.length;
}
