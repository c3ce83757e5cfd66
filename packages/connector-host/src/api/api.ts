import type { IncomingMessage, ServerResponse } from "node:http";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { Clock } from "@sluice/connector-sdk";
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from "fastify";
import type { Logger } from "winston";
import type { Access } from "../access/access.ts";
import type { HostServices } from "./host-services.ts";

/** The server that routes are added to; handlers are typed by their schemas. */
export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** What a route may use. */
export interface ApiContext {
  readonly services: HostServices;
  readonly access: Access;
  readonly clock: Pick<Clock, "now">;
  readonly log: Logger;
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** Answers without a token. Everything else needs one. */
    readonly isPublic?: boolean;
  }
}
