import Autocomplete from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import type { Tenant } from "../../api/tenants.ts";
import { FieldHelp } from "./field-help.tsx";

export interface TenantFieldProps {
  readonly tenants: readonly Tenant[];
  /** The `cust_id` of a tenant, or the name of a new one. */
  readonly value: string;
  readonly problem: string | undefined;
  readonly isLocked: boolean;
  readonly onChange: (tenant: string) => void;
}

/** A tenant there is, or the name of a new one. */
export function TenantField({ tenants, value, problem, isLocked, onChange }: TenantFieldProps) {
  const chosen = tenants.find(({ cust_id }) => cust_id === value);
  return (
    <Autocomplete
      id="tenant"
      freeSolo
      fullWidth
      size="small"
      disableClearable
      forcePopupIcon
      disabled={isLocked}
      options={tenants.map(({ name }) => name)}
      inputValue={chosen?.name ?? value}
      onInputChange={(_event, text, reason) => {
        if (reason === "reset") return;
        onChange(idOf(tenants, text));
      }}
      value={chosen?.name ?? value}
      onChange={(_event, name) => onChange(idOf(tenants, name))}
      renderInput={(input) => (
        <TextField
          {...input}
          label="Tenant Name"
          error={problem !== undefined}
          helperText={<FieldHelp problem={problem} help={helpOf(value, { chosen, isLocked })} />}
        />
      )}
    />
  );
}

function idOf(tenants: readonly Tenant[], text: string): string {
  return tenants.find(({ name }) => name === text.trim())?.cust_id ?? text;
}

function helpOf(
  value: string,
  { chosen, isLocked }: { readonly chosen: Tenant | undefined; readonly isLocked: boolean },
): string {
  if (isLocked) return "Locked: stored records carry it.";
  if (chosen === undefined && value.trim() !== "") {
    return `A new tenant: “${value.trim()}” is created with the connector.`;
  }
  return "Whom the records belong to. Choose one, or type the name of a new one.";
}
