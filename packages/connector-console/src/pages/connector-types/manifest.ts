import type { ConnectorType } from "../../api/connector-types.ts";

/** What the page of a type tells; parts that a manifest leaves out are empty. */
export interface TypeFacts {
  readonly vendor: string;
  readonly version: string;
  readonly runsOn: readonly string[];
  readonly isNativeAlertsMapped: boolean;
  readonly contentTypes: readonly {
    readonly id: string;
    readonly title: string;
    readonly index: string;
    readonly locating: Readonly<Record<string, string>>;
  }[];
  readonly hosts: readonly string[];
  readonly responseActions: readonly string[];
  readonly credentialSteps: readonly string[];
  readonly limits: readonly string[];
  readonly docs: readonly { readonly title: string; readonly url: string }[];
}

/** Reads a type's manifest, which the API passes on unchanged. Pure. */
export function factsOf({ manifest }: Pick<ConnectorType, "manifest">): TypeFacts {
  const given = manifest as Partial<TypeFacts> & { readonly nativeAlertsMapped?: boolean };
  return {
    vendor: given.vendor ?? "",
    version: given.version ?? "",
    runsOn: given.runsOn ?? [],
    isNativeAlertsMapped: given.nativeAlertsMapped ?? false,
    contentTypes: given.contentTypes ?? [],
    hosts: given.hosts ?? [],
    responseActions: given.responseActions ?? [],
    credentialSteps: given.credentialSteps ?? [],
    limits: given.limits ?? [],
    docs: given.docs ?? [],
  };
}

/** A query that finds the records of a content type. Pure. */
export function locatingQuery(locating: Readonly<Record<string, string>>): string {
  return Object.entries(locating)
    .map(([field, value]) => `${field}:${/^[\w-]+$/.test(value) ? value : JSON.stringify(value)}`)
    .join(" AND ");
}

/** Which host of the vendor it talks to, in words. `config:<field>` is that of a setting, named as in the form. Pure. */
export function hostInWords(host: string, { config }: Pick<ConnectorType, "config">): string {
  const field = /^config:(.+)$/.exec(host)?.[1];
  if (field === undefined) return host;
  const properties = (config["properties"] ?? {}) as Readonly<Record<string, { title?: string }>>;
  return `the host of the setting "${properties[field]?.title ?? field}"`;
}
