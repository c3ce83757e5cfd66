import type { ConnectorType } from "../../api/connector-types.ts";
import type { Connector } from "../../api/connectors.ts";
import type { ConnectorChange, NewConnector } from "../../api/save-connector.ts";
import { defaultsOf, fieldsOf, type Conf } from "./form-schema.ts";

/** What stands in the form. */
export interface Draft {
  readonly type: string;
  readonly name: string;
  /** The `cust_id` of a tenant, or the name of a new one. */
  readonly tenant: string;
  readonly runOn: string;
  readonly conf: Conf;
}

/** The tenant that every host has. */
const usualTenant = "default";

/** What an empty form starts with. Pure. */
export function emptyDraft(type: ConnectorType): Draft {
  return { type: type.id, name: "", tenant: usualTenant, runOn: "dp", conf: defaultsOf(type) };
}

/** A connector's settings in the form; its secret is never among them. Pure. */
export function draftOf(connector: Connector): Draft {
  return {
    type: connector.type,
    name: connector.name,
    tenant: connector.cust_id,
    runOn: connector.run_on,
    conf: JSON.parse(connector.configuration) as Conf,
  };
}

/** The start of a connector like another one. Pure. */
export function copyOf(connector: Connector): Draft {
  return { ...draftOf(connector), name: `${connector.name} (copy)` };
}

/** Another type has other settings; the rest stays. Pure. */
export function withType(draft: Draft, type: ConnectorType): Draft {
  return type.id === draft.type ? draft : { ...draft, type: type.id, conf: defaultsOf(type) };
}

/** Whether two drafts say the same, whatever order their settings came in. Pure. */
export function isSame(a: Draft, b: Draft): boolean {
  return fingerprint(a) === fingerprint(b);
}

/** The request that adds a connector; a copy keeps the fine tuning of its original. Pure. */
export function toNewConnector(
  draft: Draft,
  type: ConnectorType,
  original?: Connector,
): NewConnector {
  return {
    name: draft.name,
    type: type.id,
    category: type.category,
    cust_id: draft.tenant.trim(),
    is_collect: type.is_collect,
    is_respond: false,
    run_on: draft.runOn,
    conf: given(draft.conf),
    ...(original === undefined ? {} : { advanced_setting: original.advanced_setting }),
  };
}

/**
 * The request that changes a connector. A field that was emptied returns to its default; a secret that was not
 * entered stays as it is stored. Pure.
 */
export function toChange(draft: Draft, type: ConnectorType): ConnectorChange {
  const conf = fieldsOf(type).flatMap(([name, field]) => {
    const value = draft.conf[name];
    if (value !== undefined) return [[name, value] as const];
    return field["x-secret"] === true ? [] : [[name, null] as const];
  });
  return { name: draft.name, run_on: draft.runOn, conf: Object.fromEntries(conf) };
}

/** The settings that say something. Pure. */
export function given(conf: Conf): Record<string, unknown> {
  return Object.fromEntries(Object.entries(conf).filter(([, value]) => value !== undefined));
}

function fingerprint({ conf, ...general }: Draft): string {
  const names = Object.keys(given(conf)).toSorted();
  return JSON.stringify([general, names.map((name) => [name, conf[name]])]);
}
