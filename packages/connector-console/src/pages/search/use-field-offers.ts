import { useState, type KeyboardEvent } from "react";
import { complete, offersFor, writingAt, type Writing } from "./complete-field.ts";

export interface FieldOffersOptions {
  readonly text: string;
  readonly fields: readonly string[];
  /** The text with a field taken into it, and where the caret belongs. */
  readonly onTake: (text: string, caret: number) => void;
}

/** Which fields are offered for what is being written. Arrows choose one, Tab or Enter takes it, Escape leaves it. */
export function useFieldOffers({ text, fields, onTake }: FieldOffersOptions) {
  const [writing, setWriting] = useState<Writing>();
  const [chosen, setChosen] = useState(-1);
  const offers = writing === undefined ? [] : offersFor(writing.word, fields);
  const look = (written: string | undefined, caret: number | null): void => {
    setWriting(written === undefined ? undefined : writingAt(written, caret ?? written.length));
    setChosen(-1);
  };
  const close = (): void => look(undefined, null);
  const take = (field: string): void => {
    if (writing === undefined) return;
    const done = complete(text, writing, field);
    close();
    onTake(done.text, done.caret);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (offers.length === 0) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const offer = offers[chosen];
    if (event.key === "Escape") close();
    else if (step !== 0) setChosen(nextOf(chosen, step, offers.length));
    else if (offer !== undefined && ["Enter", "Tab"].includes(event.key)) take(offer);
    else return;
    event.preventDefault();
  };
  return { offers, chosen, look, close, take, onKeyDown };
}

/** From none, down is the first and up the last. */
function nextOf(chosen: number, step: number, count: number): number {
  if (chosen === -1) return step > 0 ? 0 : count - 1;
  return (chosen + step + count) % count;
}
