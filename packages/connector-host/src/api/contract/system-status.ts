import { Type, type Static, type TSchema } from "typebox";
import type { NamedProblem, StorageStatus, SystemStatus } from "../host-services.ts";
import { epochMs, epochMsOrNull } from "./times.ts";

const bytes = (description: string) => Type.Integer({ description: `${description} (bytes)` });
const orNull = <Of extends TSchema>(of: Of, description: string) =>
  Type.Union([of, Type.Null()], { description });

const hostStatusSchema = Type.Object({
  id: Type.String({ description: "What `run_on` takes" }),
  name: Type.String(),
  type: Type.Literal("dp"),
  state: Type.String(),
  version: Type.String(),
  started_at: epochMs("Start of its process"),
  memory_bytes: bytes("Memory that its process has"),
});

const storageSchema = Type.Object({
  measured_at: epochMs("When it was measured, some seconds ago at most"),
  data_bytes: bytes("Files of the data directory"),
  disk_bytes: bytes("Size of the disk they are on"),
  disk_free_bytes: bytes("What the host may still fill of it"),
  records: orNull(Type.Integer(), "Records stored; null while the lake cannot be read"),
  record_bytes: orNull(Type.Integer(), "Their documents (bytes); null likewise"),
  oldest: epochMsOrNull("Event time of the first record"),
  newest: epochMsOrNull("Event time of the last record"),
});

const stepSchema = Type.Object({
  at: epochMs("Where the step begins"),
  records: Type.Integer({ description: "Records stored: new ones and revisions" }),
  requests: Type.Integer({ description: "Requests to vendors" }),
  failed_requests: Type.Integer({ description: "Those of them that failed" }),
});

const recentProblemSchema = Type.Object({
  level: Type.Enum(["error", "warn"]),
  message: Type.String({ description: "A sentence, without secrets" }),
  code: orNull(Type.String(), "Stable where there is one; null else"),
  connector_id: orNull(Type.String(), "Null: it belongs to no connector"),
  connector_name: orNull(Type.String(), "Null: the connector does not run any more"),
  stream: orNull(Type.String(), "The content type; null when it is about none"),
  count: Type.Integer({ description: "How often it came since `first_at`" }),
  first_at: epochMs("First seen"),
  last_at: epochMs("Last seen"),
});

/** How a host is. */
export const systemStatusSchema = Type.Object({
  now: epochMs("The host's clock"),
  hosts: Type.Array(hostStatusSchema),
  storage: storageSchema,
  activity: Type.Object({
    step_ms: Type.Integer({ description: "Length of a step" }),
    steps: Type.Array(stepSchema, {
      description:
        "The last 15 minutes, oldest first, without holes; the step under way is not in it",
    }),
  }),
  problems: Type.Array(recentProblemSchema, {
    description: "The newest 100 warnings and errors since the start, newest first",
  }),
});

type Written = Static<typeof systemStatusSchema>;

/** Writes a host's status as clients read it. */
export function toSystemStatus({ now, hosts, storage, activity, problems }: SystemStatus): Written {
  return {
    now,
    hosts: hosts.map(({ startedAt, memoryBytes, ...host }) => ({
      ...host,
      started_at: startedAt,
      memory_bytes: memoryBytes,
    })),
    storage: toStorage(storage),
    activity: {
      step_ms: activity.stepMs,
      steps: activity.steps.map(({ failedRequests, ...step }) => ({
        ...step,
        failed_requests: failedRequests,
      })),
    },
    problems: problems.map(toProblem),
  };
}

function toStorage(storage: StorageStatus): Written["storage"] {
  const { measuredAt, dataBytes, diskBytes, diskFreeBytes, lake } = storage;
  return {
    measured_at: measuredAt,
    data_bytes: dataBytes,
    disk_bytes: diskBytes,
    disk_free_bytes: diskFreeBytes,
    records: lake?.records ?? null,
    record_bytes: lake?.bytes ?? null,
    oldest: lake?.oldest ?? null,
    newest: lake?.newest ?? null,
  };
}

function toProblem(problem: NamedProblem): Written["problems"][number] {
  const { level, message, code, instance, instanceName, stream, count, firstAt, lastAt } = problem;
  return {
    level,
    message,
    code: code ?? null,
    connector_id: instance ?? null,
    connector_name: instanceName ?? null,
    stream: stream ?? null,
    count,
    first_at: firstAt,
    last_at: lastAt,
  };
}
