import Button from "@mui/material/Button";
import { writeExact } from "../../api/exact-json.ts";
import type { RecordDocument } from "../../api/search.ts";
import { Icon } from "../../parts/icon.tsx";
import { useCopy } from "../../parts/use-copy.ts";
import styles from "./drawer.module.css";

/** A record as it is stored. */
export function RecordJson({ record }: { readonly record: RecordDocument }) {
  const copy = useCopy();
  const text = writeExact(record);
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<Icon name="copy" size={15} />}
        onClick={() => copy(text, "The record")}
      >
        Copy JSON
      </Button>
      <pre className={styles["json"]}>{text}</pre>
    </>
  );
}
