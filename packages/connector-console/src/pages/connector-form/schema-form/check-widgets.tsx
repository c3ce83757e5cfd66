import Alert from "@mui/material/Alert";
import Autocomplete from "@mui/material/Autocomplete";
import Checkbox from "@mui/material/Checkbox";
import FormControl from "@mui/material/FormControl";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormLabel from "@mui/material/FormLabel";
import TextField from "@mui/material/TextField";
import type { WidgetProps } from "@rjsf/utils";
import styles from "../connector-form.module.css";
import { FieldHelp } from "../field-help.tsx";
import { partsOf } from "./widget-parts.ts";

/** On or off; says what it risks while it is the risky one. */
export function CheckWidget(props: WidgetProps) {
  const { id, label, field, problem, value, change } = partsOf(props);
  const warning = field["x-warning"];
  return (
    <FormControl className={styles["check"]} error={problem !== undefined}>
      <FormControlLabel
        label={label}
        control={
          <Checkbox
            id={id}
            checked={value === true}
            onChange={(event) => change(event.target.checked)}
            slotProps={{ input: { "aria-describedby": `${id}-help` } }}
          />
        }
      />
      <div className={styles["checkHelp"]}>
        <div id={`${id}-help`}>
          <FieldHelp problem={problem} help={field.description} />
        </div>
        {warning !== undefined && warning.when === (value ?? false) ? (
          <Alert severity="warning">{warning.text}</Alert>
        ) : null}
      </div>
    </FormControl>
  );
}

/** Some of a few values; those that are always on cannot be taken away. */
export function ChecksWidget(props: WidgetProps) {
  const { id, label, field, problem, value, change } = partsOf(props);
  const chosen = new Set(Array.isArray(value) ? (value as readonly string[]) : []);
  const pinned = new Set(field["x-pinned"]);
  const options = field.items?.oneOf ?? [];
  const toggle = (option: string): void => {
    const next = chosen.symmetricDifference(new Set([option]));
    change(options.map((one) => one.const).filter((one) => next.has(one)));
  };
  return (
    <FormControl component="fieldset" error={problem !== undefined}>
      <FormLabel component="legend">{label}</FormLabel>
      {options.map((option) => (
        <FormControlLabel
          key={option.const}
          label={option.title}
          control={
            <Checkbox
              checked={chosen.has(option.const) || pinned.has(option.const)}
              disabled={pinned.has(option.const)}
              onChange={() => toggle(option.const)}
              slotProps={{ input: { "aria-describedby": `${id}-help` } }}
            />
          }
        />
      ))}
      <div id={`${id}-help`} className={styles["checkHelp"]}>
        <FieldHelp problem={problem} help={field.description} />
      </div>
    </FormControl>
  );
}

/** Any number of texts, each ended by Enter. */
export function ListWidget(props: WidgetProps) {
  const { id, label, isRequired, field, problem, value, change } = partsOf(props);
  return (
    <Autocomplete
      id={id}
      multiple
      freeSolo
      fullWidth
      size="small"
      autoSelect
      options={[] as readonly string[]}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={(_event, next) => change(next.length === 0 ? undefined : next)}
      renderInput={(input) => (
        <TextField
          {...input}
          label={label}
          required={isRequired}
          error={problem !== undefined}
          helperText={<FieldHelp problem={problem} help={field.description} />}
        />
      )}
    />
  );
}
