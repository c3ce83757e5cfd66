import Checkbox from "@mui/material/Checkbox";
import FormControl from "@mui/material/FormControl";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormLabel from "@mui/material/FormLabel";
import TextField from "@mui/material/TextField";
import type { ConnectorType } from "../../api/connector-types.ts";
import { titleCase } from "../../parts/title-case.ts";
import { ChoiceField } from "./choice-field.tsx";
import styles from "./connector-form.module.css";
import { withType, type Draft } from "./draft.ts";
import { FieldHelp } from "./field-help.tsx";
import type { FieldProblems } from "./place-problems.ts";
import { TenantField } from "./tenant-field.tsx";
import type { Catalog } from "./with-catalog.tsx";

export interface GeneralTabProps {
  readonly draft: Draft;
  readonly type: ConnectorType;
  readonly catalog: Catalog;
  readonly problems: FieldProblems;
  /** The connector exists: what its records carry cannot change. */
  readonly isLocked: boolean;
  readonly onChange: (field: string, change: (draft: Draft) => Draft) => void;
}

/** What a connector is, whom it collects for, and where it runs. */
export function GeneralTab(props: GeneralTabProps) {
  const { draft, catalog, problems, onChange } = props;
  return (
    <div className={styles["fields"]}>
      <TypeFields {...props} />
      <FunctionField type={props.type} />
      <TextField
        id="name"
        label="Name"
        required
        fullWidth
        autoComplete="off"
        value={draft.name}
        onChange={(event) => {
          const name = event.target.value;
          onChange("name", (before) => ({ ...before, name }));
        }}
        error={problems["name"] !== undefined}
        helperText={
          <FieldHelp
            problem={problems["name"]}
            help="How the connector is called in this console."
          />
        }
      />
      <TenantField
        tenants={catalog.tenants}
        value={draft.tenant}
        problem={problems["cust_id"]}
        isLocked={props.isLocked}
        onChange={(tenant) => onChange("cust_id", (before) => ({ ...before, tenant }))}
      />
      <ChoiceField
        id="run-on"
        label="Run On"
        value={draft.runOn}
        options={catalog.hosts.map(({ id, name }) => [id, name])}
        problem={problems["run_on"]}
        help="The device that collects."
        onChange={(runOn) => onChange("run_on", (before) => ({ ...before, runOn }))}
      />
    </div>
  );
}

const lockedHelp = "Locked: stored records carry it. For another one, add a connector.";

function TypeFields({ draft, type, catalog, problems, isLocked, onChange }: GeneralTabProps) {
  const categories = [...new Set(catalog.types.map(({ category }) => category))];
  const ofCategory = catalog.types.filter(({ category }) => category === type.category);
  const choose = (found: ConnectorType | undefined): void => {
    if (found !== undefined) onChange("type", (before) => withType(before, found));
  };
  return (
    <div className={styles["pair"]}>
      <ChoiceField
        id="category"
        label="Category"
        value={type.category}
        options={categories.map((category) => [category, titleCase(category)])}
        problem={problems["category"]}
        help={isLocked ? lockedHelp : "The kind of source."}
        isLocked={isLocked}
        onChange={(category) => choose(catalog.types.find((one) => one.category === category))}
      />
      <ChoiceField
        id="type"
        label="Type"
        value={draft.type}
        options={ofCategory.map(({ id, name }) => [id, name])}
        problem={problems["type"]}
        help={isLocked ? lockedHelp : "The product to collect from."}
        isLocked={isLocked}
        onChange={(id) => choose(catalog.types.find((one) => one.id === id))}
      />
    </div>
  );
}

/** Collecting is what a connector is for; none of today's types can respond. */
function FunctionField({ type }: { readonly type: ConnectorType }) {
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">Function</FormLabel>
      <FormControlLabel
        label="Collect"
        control={
          <Checkbox
            checked={type.is_collect}
            disabled
            slotProps={{ input: { "aria-describedby": "function-help" } }}
          />
        }
      />
      <div id="function-help" className={styles["checkHelp"]}>
        <FieldHelp
          problem={undefined}
          help="Already enabled: collection starts as soon as the connector is added."
        />
      </div>
    </FormControl>
  );
}
