import type { FastifyDynamicSwaggerOptions } from "@fastify/swagger";

/** What `/openapi.json` says beside the routes. */
export function openApi(version: string): FastifyDynamicSwaggerOptions {
  return {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Sluice",
        description: "Connectors, what they proved to have collected, and the records themselves.",
        version,
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      tags: [
        { name: "access", description: "Keys, tokens and sessions" },
        { name: "connectors", description: "Configured connectors" },
        { name: "evidence", description: "Coverage, runs, ledger and quarantine" },
        { name: "data", description: "Search and export" },
        { name: "system", description: "The host itself" },
      ],
      components: {
        securitySchemes: {
          token: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
          session: { type: "apiKey", in: "cookie", name: "sluice_session" },
          key: { type: "http", scheme: "bearer" },
          basic: { type: "http", scheme: "basic" },
        },
      },
      security: [{ token: [] }, { session: [] }],
    },
  };
}
