import { Agent } from "node:http";
import { afterAll } from "@jest/globals";

/**
 * nock patches the process, not the module registry of one test file: without `restore` the next
 * file in the same worker fails. It is loaded here only for a file that loaded it itself.
 */
const { addRequest } = readAgent();

afterAll(async () => {
  if (readAgent().addRequest === addRequest) return;
  const { default: nock } = await import("nock");
  nock.cleanAll();
  nock.restore();
});

/** `addRequest` is what nock replaces first; Node's types do not list it. */
function readAgent(): { readonly addRequest?: unknown } {
  return Agent.prototype as { readonly addRequest?: unknown };
}
