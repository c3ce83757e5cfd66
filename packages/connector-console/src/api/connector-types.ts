import { queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

type Answer = paths["/connect/api/v1/connector-types"]["get"]["responses"]["200"];

/** A connector type: its manifest and the schema of its settings, unchanged. */
export type ConnectorType = Answer["content"]["application/json"]["connector_types"][number];

/** The parts of a manifest that names are looked up in. */
interface NamedParts {
  readonly contentTypes?: readonly {
    readonly id: string;
    readonly title: string;
    readonly index: string;
  }[];
}

/** Every type the host knows; it learns new ones only when it starts. */
export const connectorTypesQuery = queryOptions({
  queryKey: ["connector-types"],
  queryFn: async ({ signal }) => {
    const answer = await answered(api.GET("/connect/api/v1/connector-types", { signal }));
    return answer.connector_types;
  },
  staleTime: 5 * 60_000,
});

/** What people call types and their content types; ids where a type is not installed any more. */
export interface TypeNames {
  type(id: string): string;
  contentType(type: string, id: string): string;
  isRespond(type: string): boolean;
  isCollect(type: string): boolean;
}

/** Looks names up in the types of the host. Pure. */
export function namesOf(types: readonly ConnectorType[]): TypeNames {
  const byId = new Map(types.map((type) => [type.id, type]));
  const titles = new Map(
    types.flatMap(({ id, manifest }) =>
      ((manifest as NamedParts).contentTypes ?? []).map((one) => [`${id}/${one.id}`, one.title]),
    ),
  );
  return {
    type: (id) => byId.get(id)?.name ?? id,
    contentType: (type, id) => titles.get(`${type}/${id}`) ?? id,
    isRespond: (id) => byId.get(id)?.is_respond ?? false,
    isCollect: (id) => byId.get(id)?.is_collect ?? true,
  };
}

/** The indices that the records of these types go to. Pure. */
export function indicesOf(types: readonly ConnectorType[]): readonly string[] {
  const indices = types.flatMap(({ manifest }) =>
    ((manifest as NamedParts).contentTypes ?? []).map(({ index }) => index),
  );
  return [...new Set(indices)];
}
