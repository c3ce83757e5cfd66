import { Type } from "typebox";
import type { Api } from "../api.ts";
import { answers } from "../contract/answers.ts";

const schema = {
  tags: ["system"],
  summary: "This API as an OpenAPI document",
  security: [],
  response: answers(200, Type.Record(Type.String(), Type.Unknown())),
};

/** `GET /openapi.json` */
export function getOpenApi(api: Api): void {
  const options = { schema, config: { isPublic: true } };
  api.get("/openapi.json", options, async () => ({ ...api.swagger() }));
}
