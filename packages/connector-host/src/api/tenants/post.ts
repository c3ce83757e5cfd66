import type { Api, ApiContext } from "../api.ts";
import { answers } from "../contract/answers.ts";
import { createTenantSchema, tenantSchema } from "../contract/tenant.ts";

const schema = {
  tags: ["system"],
  summary: "Create a tenant",
  body: createTenantSchema,
  response: answers(201, tenantSchema),
};

/** `POST /connect/api/v1/tenants` */
export function postTenant(api: Api, { services }: ApiContext): void {
  api.post("/connect/api/v1/tenants", { schema }, async ({ body }, reply) => {
    const { cust_id: custId, name = custId } = body;
    const tenant = await services.tenants.create({ custId, name });
    return reply.code(201).send({ cust_id: tenant.custId, name: tenant.name });
  });
}
