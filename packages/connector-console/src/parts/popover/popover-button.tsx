import Button from "@mui/material/Button";
import Popover from "@mui/material/Popover";
import { useState, type ReactNode } from "react";
import { Icon, type IconName } from "../icon.tsx";

export interface PopoverButtonProps {
  /** What the popover is called. */
  readonly title: string;
  /** What stands on the button. @default the title */
  readonly label?: string;
  /** What the button is called, where that is more than its label. @default the label */
  readonly name?: string;
  readonly icon: IconName;
  readonly className?: string | undefined;
  /** What the popover holds, while it is open. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a small dialog below itself; Escape, or a click beside it, closes that again. */
export function PopoverButton(props: PopoverButtonProps) {
  const { title, label = title, name, icon, className, children } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = (): void => setAnchor(null);
  return (
    <>
      <Button
        className={className ?? ""}
        variant="outlined"
        color="inherit"
        aria-label={name}
        aria-expanded={anchor !== null}
        startIcon={<Icon name={icon} size={16} />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
      >
        <div role="dialog" aria-label={title}>
          {children(close)}
        </div>
      </Popover>
    </>
  );
}
