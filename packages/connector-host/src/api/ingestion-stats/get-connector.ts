import { Type } from "typebox";
import type { Api, ApiContext } from "../api.ts";
import { answers } from "../contract/answers.ts";
import { timeInQuery } from "../contract/times.ts";
import type { HostServices } from "../host-services.ts";
import { requireRange } from "../read-range.ts";

const rowSchema = Type.Object({
  entry_identifier: Type.String({ description: "Name of the connector" }),
  total_ingestion: Type.Number({ description: "Bytes" }),
  connector_id: Type.String(),
  records: Type.Integer(),
});

const schema = {
  tags: ["system"],
  summary: "Volume stored, by connector",
  querystring: Type.Object({
    start_time: timeInQuery,
    end_time: timeInQuery,
    cust_id: Type.Optional(Type.String({ description: "Only this tenant's" })),
  }),
  response: answers(200, Type.Object({ total: Type.Integer(), data: Type.Array(rowSchema) })),
};

/** `GET /connect/api/v1/ingestion-stats/connector` */
export function getIngestionStats(api: Api, { services }: ApiContext): void {
  api.get("/connect/api/v1/ingestion-stats/connector", { schema }, async ({ query }) => {
    const range = requireRange({ start_time: query.start_time, end_time: query.end_time });
    const rows = await services.system.ingestion(range);
    const asked = rows.filter(await isOfTenant(services, query.cust_id));
    const data = asked.map(({ instance, name, records, bytes }) => ({
      entry_identifier: name,
      total_ingestion: bytes,
      connector_id: instance,
      records,
    }));
    return { total: data.length, data };
  });
}

/** Rows of connectors that are gone belong to no tenant that can still be asked for. */
async function isOfTenant({ instances }: HostServices, custId: string | undefined) {
  if (custId === undefined || custId === "") return () => true;
  const views = (await instances.list()).filter(({ instance }) => instance.custId === custId);
  const ids = new Set(views.map(({ instance }) => instance.id));
  return ({ instance }: { readonly instance: string }) => ids.has(instance);
}
