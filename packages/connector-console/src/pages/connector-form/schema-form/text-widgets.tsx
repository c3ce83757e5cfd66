import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import type { WidgetProps } from "@rjsf/utils";
import { FieldHelp } from "../field-help.tsx";
import { partsOf } from "./widget-parts.ts";

/** One line of text. */
export function LineWidget(props: WidgetProps) {
  return <LineField {...props} inputMode="text" />;
}

/** A number; what is none is sent as it is, and the host says what is wrong with it. */
export function NumberWidget(props: WidgetProps) {
  return <LineField {...props} inputMode="numeric" />;
}

function LineField(props: WidgetProps & { readonly inputMode: "text" | "numeric" }) {
  const { id, label, isRequired, field, problem, value, change } = partsOf(props);
  const placeholder = field["x-placeholder"];
  return (
    <TextField
      id={id}
      label={label}
      required={isRequired}
      fullWidth
      autoComplete="off"
      value={textOf(value)}
      onChange={(event) => change(event.target.value === "" ? undefined : event.target.value)}
      error={problem !== undefined}
      helperText={<FieldHelp problem={problem} help={field.description} />}
      slotProps={{
        htmlInput: {
          inputMode: props.inputMode,
          spellCheck: false,
          ...(placeholder === undefined ? {} : { placeholder }),
        },
      }}
    />
  );
}

/** One of a few values. */
export function ChoiceWidget(props: WidgetProps) {
  const { id, label, isRequired, field, problem, value, change } = partsOf(props);
  return (
    <TextField
      id={id}
      select
      label={label}
      required={isRequired}
      fullWidth
      value={textOf(value)}
      onChange={(event) =>
        change(field.enum?.find((option) => textOf(option) === event.target.value))
      }
      error={problem !== undefined}
      helperText={<FieldHelp problem={problem} help={field.description} />}
    >
      {(field.enum ?? []).map((option) => (
        <MenuItem key={textOf(option)} value={textOf(option)}>
          {textOf(option)}
        </MenuItem>
      ))}
    </TextField>
  );
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
