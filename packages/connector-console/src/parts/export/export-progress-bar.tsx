import Button from "@mui/material/Button";
import { formatCount } from "../format-number.ts";
import styles from "./export.module.css";
import type { Exporting } from "./use-export.ts";

const megabyte = 1_000_000;

/** How far an export is. */
export function ExportProgressBar({ progress, cancel }: Pick<Exporting, "progress" | "cancel">) {
  if (progress === undefined) return null;
  const { lineWord, bytes, lines, total } = progress;
  const of = total === undefined ? "" : ` of ${formatCount(total)}`;
  const count = lineWord === undefined ? "" : `${formatCount(lines)}${of} ${lineWord}, `;
  return (
    <div className={styles["exporting"]}>
      <progress
        aria-label="Progress of the export"
        {...(lineWord !== undefined && total !== undefined ? { value: lines, max: total } : {})}
      />
      <span role="status">
        Exporting {count}
        {(bytes / megabyte).toFixed(1)} MB
      </span>
      <Button onClick={cancel}>Cancel</Button>
    </div>
  );
}
