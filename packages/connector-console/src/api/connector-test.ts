import type { paths } from "./openapi.d.ts";
import { HostAway, problemOf } from "./problems.ts";
import { readEvents } from "./read-events.ts";

type Answer = paths["/connect/api/v1/connectors/{id}/test"]["post"]["responses"]["200"];

/** What a whole test says. */
export type TestResult = Answer["content"]["application/json"];
/** One step of it. */
export type Check = TestResult["checks"][number];

/**
 * Tests a saved connector: gives each check as soon as it is known. Leaving the loop, or the signal, ends the test at
 * the host too.
 *
 * @throws HostProblem `test_running` while another test of this connector runs
 * @throws HostAway when the host stops answering
 */
export async function* testConnector(id: string, signal: AbortSignal): AsyncGenerator<Check> {
  const path = `/connect/api/v1/connectors/${encodeURIComponent(id)}/test?stream=1`;
  yield* streamChecks(await ask(path, { method: "POST", signal }));
}

async function ask(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch (error) {
    if (request.signal?.aborted === true) throw error;
    throw new HostAway(error);
  }
}

async function* streamChecks(answer: Response): AsyncGenerator<Check> {
  if (!answer.ok || answer.body === null) {
    throw problemOf(answer, await answer.json().catch(() => null));
  }
  for await (const { event, data } of readEvents(answer.body)) {
    if (event === "check") yield data as Check;
  }
}
