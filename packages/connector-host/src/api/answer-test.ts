import type { CheckResult } from "@sluice/connector-sdk";
import type { FastifyReply } from "fastify";
import { Type, type Static } from "typebox";
import { answers } from "./contract/answers.ts";
import { testResultSchema, toCheck, toTestResult, type Check } from "./contract/checks.ts";
import { sendEvents, type ServerEvent } from "./event-stream.ts";

/** Query of both test routes. */
export const testQuery = Type.Object({
  stream: Type.Optional(
    Type.Enum(["1", "true", "0", "false"], {
      description: "Send each check at once, as server-sent events `check` and `result`",
    }),
  ),
});

/** Answers of both test routes: 200 also when checks fail. */
export const testAnswers = answers(200, testResultSchema);

export interface TestAnswer {
  readonly stream: Static<typeof testQuery>["stream"];
  readonly checks: AsyncIterable<CheckResult>;
}

/** Answers with a whole test: its checks one by one as they are known, or all at its end. */
export async function answerTest(
  reply: FastifyReply,
  { stream, checks }: TestAnswer,
): Promise<FastifyReply> {
  if (stream === "1" || stream === "true") return sendEvents(reply, toEvents(checks));
  const done: Check[] = [];
  for await (const check of checks) done.push(toCheck(check));
  return reply.send(toTestResult(done));
}

async function* toEvents(checks: AsyncIterable<CheckResult>): AsyncGenerator<ServerEvent> {
  const done: Check[] = [];
  for await (const result of checks) {
    const check = toCheck(result);
    done.push(check);
    yield { event: "check", data: check };
  }
  yield { event: "result", data: toTestResult(done) };
}
