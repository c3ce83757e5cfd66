import { Type } from "typebox";
import type { Api } from "../api.ts";
import { answers } from "../contract/answers.ts";

const schema = {
  tags: ["system"],
  summary: "Whether the process answers",
  security: [],
  response: answers(200, Type.Object({ status: Type.Literal("ok") })),
};

/** `GET /healthz` */
export function getHealthz(api: Api): void {
  const options = { schema, config: { isPublic: true } };
  api.get("/healthz", options, async () => ({ status: "ok" }) as const);
}
