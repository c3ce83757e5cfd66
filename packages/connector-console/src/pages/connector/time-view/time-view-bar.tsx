import Button from "@mui/material/Button";
import ButtonGroup from "@mui/material/ButtonGroup";
import { amountOfTime } from "../../../parts/format-time.ts";
import { Icon, type IconName } from "../../../parts/icon.tsx";
import { Time } from "../../../parts/time.tsx";
import { steady } from "../../../parts/steady.ts";
import { presetsFor } from "./presets.ts";
import { lengthOf } from "./span.ts";
import styles from "./time-view.module.css";
import type { TimeViewing } from "./use-time-view.ts";

/** Chooses which time is shown: by presets, step by step, and back. */
export function TimeViewBar({ viewing }: { readonly viewing: TimeViewing }) {
  const { span, bounds, view, hasPast } = viewing;
  const isAll = view.kind === "all";
  return (
    <div className={styles["bar"]} role="toolbar" aria-label="Time shown">
      <ButtonGroup size="small" color="inherit" variant="outlined">
        {presetsFor(bounds).map((preset) => (
          <Button
            key={preset.text}
            className={styles["preset"] ?? ""}
            aria-pressed={preset.isShown(view)}
            onClick={() => viewing.show(preset.view)}
          >
            {preset.text}
          </Button>
        ))}
      </ButtonGroup>
      <p className={styles["span"]} role="status">
        <span>
          <Time at={span.since} as="full" /> – <Time at={span.until} as="full" />
        </span>
        <span className={styles["length"]}>{amountOfTime(lengthOf(span))}</span>
      </p>
      <ButtonGroup size="small" color="inherit" variant="outlined">
        <Step icon="back" name="Back" isOff={!hasPast} onStep={viewing.back} />
        <Step
          icon="chevronLeft"
          name="Earlier"
          isOff={span.since <= bounds.since}
          onStep={() => viewing.move(-0.5)}
        />
        <Step
          icon="chevronRight"
          name="Later"
          isOff={span.until >= bounds.until}
          onStep={() => viewing.move(0.5)}
        />
        <Step icon="minus" name="Zoom out" isOff={isAll} onStep={() => viewing.zoomOut()} />
        <Step icon="plus" name="Zoom in" isOff={false} onStep={() => viewing.zoomIn()} />
      </ButtonGroup>
    </div>
  );
}

interface StepProps {
  readonly icon: IconName;
  readonly name: string;
  readonly isOff: boolean;
  readonly onStep: () => void;
}

function Step({ icon, name, isOff, onStep }: StepProps) {
  return (
    <Button
      className={styles["step"] ?? ""}
      aria-label={name}
      title={name}
      {...steady(isOff, onStep)}
    >
      <Icon name={icon} size={16} />
    </Button>
  );
}
