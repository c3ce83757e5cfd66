import type { Api, ApiContext } from "../api.ts";
import { answers } from "../contract/answers.ts";
import { systemStatusSchema, toSystemStatus } from "../contract/system-status.ts";

const schema = {
  tags: ["system"],
  summary: "How the host is: storage, rates, recent problems",
  description:
    "Answered from memory and from sizes that are kept: it may be asked every few seconds.",
  response: answers(200, systemStatusSchema),
};

/** `GET /connect/api/v1/system/status` */
export function getSystemStatus(api: Api, { services }: ApiContext): void {
  api.get("/connect/api/v1/system/status", { schema }, async () =>
    toSystemStatus(await services.system.status()),
  );
}
