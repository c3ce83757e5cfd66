import { Type } from "typebox";
import { custIdPattern } from "../../tenants/cust-id.ts";

export const tenantSchema = Type.Object({ cust_id: Type.String(), name: Type.String() });

/** Body of `POST tenants`. */
export const createTenantSchema = Type.Object(
  {
    cust_id: Type.String({ pattern: custIdPattern }),
    name: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: "`cust_id` if left out" }),
    ),
  },
  { additionalProperties: false },
);
