import type { Api, ApiContext } from "../api.ts";
import { answers } from "../contract/answers.ts";
import { connectorSchema, createConnectorSchema } from "../contract/connector.ts";
import { fromConnector, toConnector } from "../contract/to-connector.ts";

const schema = {
  tags: ["connectors"],
  summary: "Add a connector; collection starts at once",
  body: createConnectorSchema,
  response: answers(201, connectorSchema),
};

/** `POST /connect/api/v1/connectors` */
export function postConnector(api: Api, { services }: ApiContext): void {
  api.post("/connect/api/v1/connectors", { schema }, async ({ body }, reply) => {
    const view = await services.instances.create({
      isCollect: true,
      isRespond: false,
      runOn: "dp",
      ...fromConnector(body),
      custId: body.cust_id === undefined || body.cust_id === "" ? "default" : body.cust_id,
      name: body.name,
      type: body.type,
      conf: body.conf,
    });
    return reply
      .code(201)
      .header("location", `/connect/api/v1/connectors/${view.instance.id}`)
      .send(toConnector(view));
  });
}
