import Alert from "@mui/material/Alert";
import { useStartBackfill, type Backfills } from "../../../api/backfills.ts";
import type { Connector } from "../../../api/connectors.ts";
import { ChoiceBar } from "../../../parts/choice-bar.tsx";
import { useToast } from "../../../parts/toasts.tsx";
import { SteadyButton } from "../../../parts/steady-button.tsx";
import { spanPresets, type Span, type SpanCheck } from "./backfill-range.ts";
import styles from "./backfill.module.css";
import { useSpan, type SpanFields } from "./use-span.ts";

export interface BackfillFormProps {
  readonly connector: Pick<Connector, "_id" | "active" | "is_collect">;
  /** What can be asked for; undefined while the connector is inactive. */
  readonly reach: Backfills["reach"];
}

/** Chooses the span, and starts. */
export function BackfillForm({ connector, reach }: BackfillFormProps) {
  return (
    <section className={styles["form"]} aria-labelledby="backfill-title">
      <div>
        <h2 id="backfill-title">Read a span of time again</h2>
        <p>
          A backfill asks the vendor once more for everything of a span, whatever is known of it.
          Records that are stored already stay as they are; what was missing is added.
        </p>
      </div>
      {reach === undefined ? (
        <Alert severity="info">{whyNot(connector)}</Alert>
      ) : (
        <SpanForm
          connector={connector}
          reach={{ since: Date.parse(reach.since), until: Date.parse(reach.until) }}
        />
      )}
    </section>
  );
}

function whyNot({ active, is_collect }: BackfillFormProps["connector"]): string {
  if (!is_collect) return "This connector was added without collecting: there is nothing to read.";
  if (!active)
    return "Collection is switched off. Switch Collect on, and a backfill can be started.";
  return "The connector is being opened: what can be read again is known in a moment.";
}

interface SpanFormProps {
  readonly connector: BackfillFormProps["connector"];
  readonly reach: Span;
}

function SpanForm({ connector, reach }: SpanFormProps) {
  const { chosen, choose, fields, change, check } = useSpan(reach);
  const start = useStartBackfill(connector._id);
  const toast = useToast();
  const submit = (): void => {
    if (check.kind === "problem") return;
    start.mutate(check.span, {
      onSuccess: () => toast({ tone: "success", text: "The backfill has begun." }),
    });
  };
  return (
    <form
      className={styles["span"]}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ChoiceBar
        label="Span"
        options={[...spanPresets, { id: "own", title: "Other" }]}
        chosen={chosen}
        onChoose={choose}
      />
      <Between fields={fields} isWrong={check.kind === "problem"} onChange={change} />
      <SteadyButton
        type="submit"
        variant="contained"
        isOff={check.kind === "problem"}
        isBusy={start.isPending}
      >
        Start
      </SteadyButton>
      <CheckWords check={check} />
      {start.error === null ? null : <Alert severity="error">{start.error.message}</Alert>}
    </form>
  );
}

const checkId = "backfill-check";

function CheckWords({ check }: { readonly check: SpanCheck }) {
  const zone = `Times are those of your zone, ${Intl.DateTimeFormat().resolvedOptions().timeZone}.`;
  return (
    <div className={styles["check"]} id={checkId} role="status">
      {check.kind === "problem" ? (
        <p data-tone="failed">{check.sentence}</p>
      ) : (
        [...check.notes, zone].map((note) => <p key={note}>{note}</p>)
      )}
    </div>
  );
}

interface BetweenProps {
  readonly fields: SpanFields;
  readonly isWrong: boolean;
  readonly onChange: (part: Partial<SpanFields>) => void;
}

function Between({ fields, isWrong, onChange }: BetweenProps) {
  const said = { "aria-invalid": isWrong, "aria-describedby": checkId };
  return (
    <>
      <label>
        From
        <input
          type="datetime-local"
          step="1"
          value={fields.since}
          onChange={({ target }) => onChange({ since: target.value })}
          {...said}
        />
      </label>
      <label>
        Until, not included
        <input
          type="datetime-local"
          step="1"
          value={fields.until}
          onChange={({ target }) => onChange({ until: target.value })}
          {...said}
        />
      </label>
    </>
  );
}
