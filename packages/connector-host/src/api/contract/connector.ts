import { Type } from "typebox";
import { epochMs, epochMsOrNull } from "./times.ts";

const states = ["pending", "ok", "idle", "degraded", "failed", "inactive"] as const;

const stateSchema = Type.Enum(states);

/** One spell of health. */
export const statusSchema = Type.Object({
  code: Type.Integer({ description: "0 when healthy, else an HTTP status or a code above 1000" }),
  message: Type.String(),
  status_time: epochMs("When it was last seen so"),
  state: stateSchema,
  error_code: Type.Optional(Type.String({ description: "Code of the failure" })),
  recommendation: Type.Optional(Type.String({ description: "What to do about it" })),
});

const lengthMs = (description: string) => Type.Number({ description: `${description}, ms` });

/** How much of the time since the start of its map is proved, and how much is not. */
const coverageSummarySchema = Type.Object(
  {
    since: epochMs("Where the map starts"),
    complete_ms: lengthMs("Proved whole, settled"),
    provisional_ms: lengthMs("Proved whole, late records may still come"),
    open_ms: lengthMs("Not read yet"),
    gap_ms: lengthMs("Known to be lost"),
    excluded_ms: lengthMs("Not asked for: collection was switched off"),
  },
  { description: "All content types together" },
);

/** A connector as lists and single answers show it. */
export const connectorSchema = Type.Object({
  _id: Type.String(),
  cust_id: Type.String(),
  tenant_name: Type.String(),
  name: Type.String(),
  type: Type.String(),
  category: Type.String(),
  version: Type.String(),
  active: Type.Boolean(),
  is_collect: Type.Boolean(),
  is_respond: Type.Boolean(),
  run_on: Type.String(),
  interval: Type.Number({ description: "Minutes" }),
  content_type: Type.Array(Type.String()),
  configuration: Type.String({ description: "JSON text without secrets" }),
  filter_list: Type.Array(Type.Unknown()),
  advanced_setting: Type.Record(Type.String(), Type.Unknown()),
  created_at: epochMs("Created"),
  modified_at: epochMs("Last edited"),
  last_activity: epochMsOrNull("Last successful answer of the vendor"),
  last_data_received: epochMsOrNull("Last new record"),
  coverage: Type.Union([coverageSummarySchema, Type.Null()], {
    description: "Null while nothing is collected, and until the map was read after a start",
  }),
  status: statusSchema,
});

export const connectorListSchema = Type.Object({
  total: Type.Integer({ description: "How many match, whatever `limit` is" }),
  connectors: Type.Array(connectorSchema),
});

const anyObject = (description: string) =>
  Type.Record(Type.String(), Type.Unknown(), { description });

const optionalParts = {
  cust_id: Type.Optional(
    Type.String({ description: "An unknown one is created; `default` if left out" }),
  ),
  category: Type.Optional(Type.String()),
  is_collect: Type.Optional(Type.Boolean({ description: "true if left out" })),
  is_respond: Type.Optional(Type.Boolean({ description: "false if left out" })),
  run_on: Type.Optional(Type.String({ description: "`dp` if left out" })),
  filter_list: Type.Optional(Type.Array(Type.Unknown())),
  advanced_setting: Type.Optional(anyObject("Budget, lag and look-back of this connector")),
};

/** Body of `POST connectors`. */
export const createConnectorSchema = Type.Object(
  {
    ...optionalParts,
    name: Type.String(),
    type: Type.String(),
    conf: anyObject("As its type says"),
  },
  { additionalProperties: false },
);

/** Body of `PUT connectors/{id}`: what is left out stays. */
export const editConnectorSchema = Type.Object(
  {
    ...optionalParts,
    name: Type.Optional(Type.String()),
    type: Type.Optional(Type.String()),
    conf: Type.Optional(anyObject("Fields left out stay as they are, secrets too")),
  },
  { additionalProperties: false },
);
