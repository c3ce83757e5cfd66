import type { paths } from "./openapi.d.ts";
import { HostAway, problemOf } from "./problems.ts";
import { readEvents } from "./read-events.ts";

type Answer = paths["/connect/api/v1/connectors/{id}/test"]["post"]["responses"]["200"];

/** What a whole test says. */
export type TestResult = Answer["content"]["application/json"];
/** One step of it. */
export type Check = TestResult["checks"][number];

/** A connector that is saved already, or settings before they are. Kept the same object while one test runs. */
export type TestSubject =
  | { readonly kind: "saved"; readonly id: string }
  | {
      readonly kind: "unsaved";
      readonly type: string;
      readonly conf: Readonly<Record<string, unknown>>;
    };

/**
 * Tests a connector: gives each check as soon as it is known. Leaving the loop, or the signal, ends the test at the
 * host too.
 *
 * @throws HostProblem `test_running` while another test of this connector runs; `config_invalid` for settings that
 * cannot be tested as they are
 * @throws HostAway when the host stops answering
 */
export async function* testConnector(
  subject: TestSubject,
  signal: AbortSignal,
): AsyncGenerator<Check> {
  yield* streamChecks(await ask(pathOf(subject), { method: "POST", signal, ...bodyOf(subject) }));
}

function pathOf(subject: TestSubject): string {
  const owner =
    subject.kind === "saved"
      ? `connectors/${encodeURIComponent(subject.id)}`
      : `connector-types/${encodeURIComponent(subject.type)}`;
  return `/connect/api/v1/${owner}/test?stream=1`;
}

function bodyOf(subject: TestSubject): RequestInit {
  if (subject.kind === "saved") return {};
  return {
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ conf: subject.conf }),
  };
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
