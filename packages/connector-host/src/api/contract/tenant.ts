import { Type } from "typebox";

export const tenantSchema = Type.Object({ cust_id: Type.String(), name: Type.String() });

/** Body of `POST tenants`. */
export const createTenantSchema = Type.Object(
  {
    cust_id: Type.String({ pattern: "^[A-Za-z0-9._-]{1,128}$" }),
    name: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: "`cust_id` if left out" }),
    ),
  },
  { additionalProperties: false },
);
