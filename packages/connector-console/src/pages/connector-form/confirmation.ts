import type { ConnectorType } from "../../api/connector-types.ts";
import { titleCase } from "../../parts/title-case.ts";
import type { Draft } from "./draft.ts";
import { shownFields, titleOf, type FieldSchema } from "./form-schema.ts";
import type { Catalog } from "./with-catalog.tsx";

/** One line of what will be saved. */
export interface ConfirmedRow {
  readonly title: string;
  readonly value: string;
  /** What the value risks. */
  readonly warning?: string;
  /** There is no value. */
  readonly isEmpty?: boolean;
}

/** What General says. Pure. */
export function confirmGeneral(
  draft: Draft,
  type: ConnectorType,
  { tenants, hosts }: Pick<Catalog, "tenants" | "hosts">,
): readonly ConfirmedRow[] {
  const tenant = tenants.find(({ cust_id }) => cust_id === draft.tenant)?.name;
  return [
    { title: "Category", value: titleCase(type.category) },
    { title: "Type", value: type.name },
    { title: "Function", value: "Collect" },
    row("Name", draft.name.trim()),
    row("Tenant Name", tenant ?? `${draft.tenant.trim() || "default"} (new)`),
    { title: "Run On", value: hosts.find(({ id }) => id === draft.runOn)?.name ?? draft.runOn },
  ];
}

/** What Configuration says; of a secret only whether there is one. Pure. */
export function confirmSettings(
  { conf }: Draft,
  type: ConnectorType,
  hasStoredSecrets: boolean,
): readonly ConfirmedRow[] {
  return shownFields(type, conf).map(([name, field]) => {
    const title = titleOf([name, field]);
    const value = conf[name];
    if (field["x-secret"] === true) return row(title, secretWord(value, hasStoredSecrets));
    const warning = field["x-warning"];
    return {
      ...row(title, valueWord(field, value)),
      ...(warning !== undefined && warning.when === value ? { warning: warning.text } : {}),
    };
  });
}

function row(title: string, value: string): ConfirmedRow {
  return value === "" ? { title, value: "Not given", isEmpty: true } : { title, value };
}

function secretWord(value: unknown, isStored: boolean): string {
  if (value !== undefined) return isStored ? "Replaced by what you entered" : "Entered, not shown";
  return isStored ? "The stored one stays" : "";
}

function valueWord(field: FieldSchema, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return value ? "On" : "Off";
  if (Array.isArray(value)) {
    const titles = new Map(field.items?.oneOf?.map((one) => [one.const, one.title]));
    return value.map((one) => titles.get(String(one)) ?? String(one)).join(", ");
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}
