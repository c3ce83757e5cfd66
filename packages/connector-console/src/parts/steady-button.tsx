import Button, { type ButtonProps } from "@mui/material/Button";
import CircularProgress from "@mui/material/CircularProgress";
import { steady } from "./steady.ts";

export interface SteadyButtonProps extends Omit<ButtonProps, "disabled" | "loading"> {
  /** There is nothing to do now. @default false */
  readonly isOff?: boolean;
  /** What it started is still under way. @default false */
  readonly isBusy?: boolean;
}

/** A button that switches itself off when it is pressed, and keeps the focus. */
export function SteadyButton(props: SteadyButtonProps) {
  const { isOff = false, isBusy = false, startIcon, onClick, ...rest } = props;
  return (
    <Button
      {...rest}
      {...steady(isOff || isBusy, onClick)}
      startIcon={
        isBusy ? <CircularProgress size={14} color="inherit" aria-hidden="true" /> : startIcon
      }
    />
  );
}
