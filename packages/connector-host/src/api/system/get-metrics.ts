import type { Api, ApiContext } from "../api.ts";
import { textAnswers } from "../contract/answers.ts";

const contentType = "text/plain; version=0.0.4; charset=utf-8";

const schema = {
  tags: ["system"],
  summary: "Metrics for Prometheus",
  security: [],
  response: textAnswers(["text/plain"], "Prometheus text"),
};

/** `GET /metrics` */
export function getMetrics(api: Api, { services }: ApiContext): void {
  const options = { schema, config: { isPublic: true } };
  api.get("/metrics", options, async (_request, reply) =>
    reply.header("content-type", contentType).send(await services.system.metrics()),
  );
}
