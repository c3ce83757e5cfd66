import Button from "@mui/material/Button";
import { useState } from "react";
import { PopoverButton } from "../../parts/popover/popover-button.tsx";
import { fromField, toField } from "../../parts/time-field.ts";
import styles from "./search.module.css";
import { boundsOf, describeRange, presets, type TimeRange } from "./time-range.ts";

export interface RangeMenuProps {
  readonly range: TimeRange;
  readonly onChange: (range: TimeRange) => void;
}

const options: readonly TimeRange[] = [
  ...presets.map(({ id }) => ({ kind: "last", id }) as const),
  { kind: "all" },
];

/** Which span of time is searched: one that ends now, everything, or from one moment to another. */
export function RangeMenu({ range, onChange }: RangeMenuProps) {
  const words = describeRange(range);
  return (
    <PopoverButton
      title="Time range"
      label={words}
      name={`Time range: ${words}`}
      icon="clock"
      className={styles["range"]}
    >
      {(close) => {
        const choose = (chosen: TimeRange): void => {
          close();
          onChange(chosen);
        };
        return (
          <div className={styles["ranges"]}>
            <div className={styles["presets"]}>
              {options.map((option) => (
                <button
                  key={describeRange(option)}
                  type="button"
                  aria-pressed={describeRange(option) === words}
                  onClick={() => choose(option)}
                >
                  {describeRange(option)}
                </button>
              ))}
            </div>
            <Between range={range} onChange={choose} />
          </div>
        );
      }}
    </PopoverButton>
  );
}

function Between({ range, onChange }: RangeMenuProps) {
  const [fields, setFields] = useState(() => {
    const { since, until } = boundsOf(range, Date.now());
    return { since: since === null ? "" : toField(since), until: toField(until) };
  });
  const since = fromField(fields.since);
  const until = fromField(fields.until);
  const isBackwards = since !== null && until !== null && since >= until;
  return (
    <div className={styles["between"]}>
      <label>
        From
        <input
          type="datetime-local"
          step="1"
          value={fields.since}
          onChange={({ target }) => setFields((now) => ({ ...now, since: target.value }))}
        />
      </label>
      <label>
        Until, not included
        <input
          type="datetime-local"
          step="1"
          value={fields.until}
          onChange={({ target }) => setFields((now) => ({ ...now, until: target.value }))}
        />
      </label>
      <p>
        {isBackwards
          ? "The end has to be after the start."
          : `In your zone, ${Intl.DateTimeFormat().resolvedOptions().timeZone}.`}
      </p>
      <Button
        variant="outlined"
        disabled={until === null || isBackwards}
        onClick={() => until !== null && onChange({ kind: "between", since, until })}
      >
        Search this span
      </Button>
    </div>
  );
}
