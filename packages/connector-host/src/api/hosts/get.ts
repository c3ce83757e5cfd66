import { Type } from "typebox";
import type { Api, ApiContext } from "../api.ts";
import { answers } from "../contract/answers.ts";

const hostSchema = Type.Object({
  id: Type.String({ description: "What `run_on` takes" }),
  name: Type.String(),
  type: Type.Literal("dp"),
  state: Type.String(),
});

const schema = {
  tags: ["system"],
  summary: "List where connectors can run",
  response: answers(200, Type.Object({ total: Type.Integer(), hosts: Type.Array(hostSchema) })),
};

/** `GET /connect/api/v1/hosts` */
export function getHosts(api: Api, { services }: ApiContext): void {
  api.get("/connect/api/v1/hosts", { schema }, async () => {
    const hosts = services.system.hosts().map((host) => ({ ...host }));
    return { total: hosts.length, hosts };
  });
}
