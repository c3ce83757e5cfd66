import Button from "@mui/material/Button";
import { writeExact } from "../../api/exact-json.ts";
import type { RecordDocument } from "../../api/search.ts";
import { copyText } from "../../parts/copy-text.ts";
import { Icon } from "../../parts/icon.tsx";
import { useToast } from "../../parts/toasts.tsx";
import styles from "./drawer.module.css";

/** A record as it is stored. */
export function RecordJson({ record }: { readonly record: RecordDocument }) {
  const toast = useToast();
  const text = writeExact(record);
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(text);
    toast(
      isCopied
        ? { tone: "success", text: "The record is copied." }
        : { tone: "warning", text: "The browser does not allow copying here; select the text." },
    );
  };
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<Icon name="copy" size={15} />}
        onClick={() => void copy()}
      >
        Copy JSON
      </Button>
      <pre className={styles["json"]}>{text}</pre>
    </>
  );
}
