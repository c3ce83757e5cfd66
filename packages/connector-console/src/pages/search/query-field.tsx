import type { RefObject } from "react";
import { flushSync } from "react-dom";
import styles from "./search.module.css";
import { useFieldOffers } from "./use-field-offers.ts";

export interface QueryFieldProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly fields: readonly string[];
  readonly isWrong: boolean;
}

const listId = "query-fields";

/** Where a query is written; offers the names of fields. */
export function QueryField({ input, text, onText, fields, isWrong }: QueryFieldProps) {
  const { offers, chosen, look, close, take, onKeyDown } = useFieldOffers({
    text,
    fields,
    onTake: (done, caret) => {
      // The caret belongs into the new text, before the next key is pressed.
      flushSync(() => onText(done));
      input.current?.setSelectionRange(caret, caret);
    },
  });
  return (
    <div className={styles["query"]}>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Query"
        aria-autocomplete="list"
        aria-expanded={offers.length > 0}
        aria-controls={listId}
        aria-activedescendant={offers[chosen] === undefined ? undefined : `${listId}-${chosen}`}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? "query-mistake" : undefined}
        placeholder='Everything. Or e.g. invoice, event.action:quarantine, email.subject:"out of office"'
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => {
          onText(target.value);
          look(target.value, target.selectionStart);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <Offers offers={offers} chosen={chosen} onTake={take} />
    </div>
  );
}

interface OffersProps {
  readonly offers: readonly string[];
  readonly chosen: number;
  readonly onTake: (field: string) => void;
}

function Offers({ offers, chosen, onTake }: OffersProps) {
  return (
    <div
      className={styles["offers"]}
      id={listId}
      role="listbox"
      aria-label="Fields"
      hidden={offers.length === 0}
    >
      {offers.map((offer, at) => (
        <div
          key={offer}
          id={`${listId}-${at}`}
          role="option"
          // The keys are the input's, which keeps the focus.
          tabIndex={-1}
          aria-selected={at === chosen}
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(offer);
          }}
        >
          {offer}
        </div>
      ))}
    </div>
  );
}
