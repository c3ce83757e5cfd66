import { Type, type Static } from "typebox";
import type { Api, ApiContext } from "../api.ts";
import { answers } from "../contract/answers.ts";
import { connectorListSchema } from "../contract/connector.ts";
import { toConnector } from "../contract/to-connector.ts";
import type { InstanceView } from "../host-services.ts";

/** What a list can be sorted by. */
const sortKeys = {
  name: (view) => view.instance.name.toLowerCase(),
  cust_id: (view) => view.instance.custId,
  tenant_name: (view) => view.tenantName.toLowerCase(),
  type: (view) => view.instance.type,
  category: (view) => view.instance.category,
  active: (view) => Number(view.instance.active),
  interval: (view) => view.intervalMinutes,
  created_at: (view) => view.instance.createdAt,
  modified_at: (view) => view.instance.modifiedAt,
  last_activity: (view) => view.lastActivity ?? 0,
  last_data_received: (view) => view.lastDataReceived ?? 0,
  status: (view) => view.status.state,
} as const satisfies Record<string, (view: InstanceView) => string | number>;

const sortable = Object.keys(sortKeys).join("|");

const querySchema = Type.Object({
  cust_id: Type.Optional(Type.String({ description: "Only this tenant's" })),
  q: Type.Optional(Type.String({ description: "Part of name, type, category, tenant or id" })),
  sort: Type.Optional(
    Type.String({
      pattern: `^-?(${sortable})(:(asc|desc))?$`,
      description: "`name`, `-name` or `name:desc`; by name if left out",
    }),
  ),
  offset: Type.Optional(Type.Integer({ minimum: 0 })),
  limit: Type.Optional(Type.Integer({ minimum: 0, description: "All if left out" })),
});

const schema = {
  tags: ["connectors"],
  summary: "List connectors",
  querystring: querySchema,
  response: answers(200, connectorListSchema),
};

/** `GET /connect/api/v1/connectors` */
export function getConnectors(api: Api, { services }: ApiContext): void {
  api.get("/connect/api/v1/connectors", { schema }, async ({ query }) => {
    const matching = (await services.instances.list())
      .filter((view) => isAsked(view, query))
      .toSorted(comparison(query.sort ?? "name"));
    const { offset = 0, limit = matching.length } = query;
    const page = matching.slice(offset, offset + limit);
    return { total: matching.length, connectors: page.map(toConnector) };
  });
}

function isAsked(view: InstanceView, { cust_id, q }: Static<typeof querySchema>): boolean {
  const { instance, tenantName } = view;
  if (cust_id !== undefined && cust_id !== "" && instance.custId !== cust_id) return false;
  if (q === undefined || q === "") return true;
  const { id, name, type, category, custId } = instance;
  const words = [id, name, type, category, custId, tenantName].join("\n").toLowerCase();
  return words.includes(q.toLowerCase());
}

function comparison(sort: string): (a: InstanceView, b: InstanceView) => number {
  const [, minus, name = "name", order] = /^(-?)(\w+)(?::(\w+))?$/.exec(sort) ?? [];
  const key = sortKeys[name as keyof typeof sortKeys];
  const direction = minus === "-" || order === "desc" ? -1 : 1;
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    // The id breaks ties, so that pages neither repeat nor skip.
    if (left === right) return a.instance.id < b.instance.id ? -1 : 1;
    return left < right ? -direction : direction;
  };
}
