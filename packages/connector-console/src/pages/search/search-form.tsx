import Button from "@mui/material/Button";
import { useQuery } from "@tanstack/react-query";
import { useState, type RefObject } from "react";
import { connectorTypesQuery, indicesOf } from "../../api/connector-types.ts";
import { Icon } from "../../parts/icon.tsx";
import { QueryField } from "./query-field.tsx";
import { QueryMistakeNote } from "./query-mistake-note.tsx";
import type { QueryMistake } from "./query-mistake.ts";
import { RangeMenu } from "./range-menu.tsx";
import type { SearchAddress } from "./search-address.ts";
import styles from "./search.module.css";

export interface SearchFormProps {
  readonly address: SearchAddress;
  /** Offered while a field's name is written. */
  readonly fields: readonly string[];
  readonly mistake: QueryMistake | undefined;
  readonly onSearch: (part: Partial<SearchAddress>) => void;
  /** The field of the query. */
  readonly input: RefObject<HTMLInputElement | null>;
}

/** What is asked: index, query, span of time. */
export function SearchForm(props: SearchFormProps) {
  const { address, fields, mistake, onSearch, input } = props;
  const [text, setText] = useState(address.text);
  const [known, setKnown] = useState(address.text);
  // What is being written gives way to another address: a filter, or a step back.
  if (known !== address.text) {
    setKnown(address.text);
    setText(address.text);
  }
  return (
    <form
      className={styles["form"]}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch({ text });
      }}
    >
      <div className={styles["asked"]}>
        <IndexSelect index={address.index} onChange={(index) => onSearch({ text, index })} />
        <QueryField
          input={input}
          text={text}
          onText={setText}
          fields={fields}
          isWrong={mistake !== undefined}
        />
        <RangeMenu range={address.range} onChange={(range) => onSearch({ text, range })} />
        <Button
          // Never disabled: the next search may take the place of one that is under way.
          type="submit"
          variant="contained"
          startIcon={<Icon name="search" size={16} />}
        >
          Search
        </Button>
      </div>
      {mistake === undefined ? null : (
        <QueryMistakeNote text={address.text} mistake={mistake} input={input} />
      )}
    </form>
  );
}

interface IndexSelectProps {
  readonly index: string;
  readonly onChange: (index: string) => void;
}

function IndexSelect({ index, onChange }: IndexSelectProps) {
  const { data: types } = useQuery(connectorTypesQuery);
  const indices = [...new Set([...indicesOf(types ?? []), index])].toSorted();
  return (
    <select
      className={styles["index"]}
      aria-label="Index"
      value={index}
      onChange={(event) => onChange(event.target.value)}
    >
      {indices.map((one) => (
        <option key={one} value={one}>
          {one.charAt(0).toUpperCase() + one.slice(1)}
        </option>
      ))}
    </select>
  );
}
