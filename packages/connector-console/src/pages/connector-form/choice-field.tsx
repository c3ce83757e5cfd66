import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { FieldHelp } from "./field-help.tsx";

export interface ChoiceFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, title: string])[];
  readonly problem: string | undefined;
  readonly help: string;
  /** @default false */
  readonly isLocked?: boolean;
  readonly onChange: (value: string) => void;
}

/** One of the values there are. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { id, label, value, options, problem, help, isLocked = false, onChange } = props;
  // What is stored is shown even if it cannot be chosen any more.
  const isKnown = options.some(([option]) => option === value);
  const all = isKnown ? options : [...options, [value, value] as const];
  return (
    <TextField
      id={id}
      select
      label={label}
      fullWidth
      disabled={isLocked}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={problem !== undefined}
      helperText={<FieldHelp problem={problem} help={help} />}
    >
      {all.map(([option, title]) => (
        <MenuItem key={option} value={option}>
          {title}
        </MenuItem>
      ))}
    </TextField>
  );
}
