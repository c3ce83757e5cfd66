import { Type } from "typebox";
import type { Api, ApiContext } from "../api.ts";
import { answers } from "../contract/answers.ts";
import { tenantSchema } from "../contract/tenant.ts";

const schema = {
  tags: ["system"],
  summary: "List tenants",
  response: answers(200, Type.Object({ total: Type.Integer(), tenants: Type.Array(tenantSchema) })),
};

/** `GET /connect/api/v1/tenants` */
export function getTenants(api: Api, { services }: ApiContext): void {
  api.get("/connect/api/v1/tenants", { schema }, async () => {
    const tenants = await services.tenants.list();
    return {
      total: tenants.length,
      tenants: tenants.map(({ custId, name }) => ({ cust_id: custId, name })),
    };
  });
}
