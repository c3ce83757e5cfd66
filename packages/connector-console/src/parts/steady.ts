import type { MouseEvent } from "react";

type OnClick = (event: MouseEvent<HTMLButtonElement>) => void;

/** For a button that is off for the moment but keeps the focus: a disabled one would lose it, and with it the place in the page. */
export function steady(isOff: boolean, onClick: OnClick | undefined) {
  return { "aria-disabled": isOff, onClick: isOff ? refuse : onClick };
}

/** Nor is a form sent by it. */
function refuse(event: MouseEvent): void {
  event.preventDefault();
}
