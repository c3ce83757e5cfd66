import Button from "@mui/material/Button";
import { formatCount } from "../../parts/format-number.ts";
import styles from "./search.module.css";
import type { Exporting } from "./use-export.ts";

const megabyte = 1_000_000;

/** How far an export is. */
export function ExportProgressBar({ progress, cancel }: Pick<Exporting, "progress" | "cancel">) {
  if (progress === undefined) return null;
  const { format, bytes, lines, total } = progress;
  const size = `${(bytes / megabyte).toFixed(1)} MB`;
  const count = `${formatCount(lines)}${total === undefined ? "" : ` of ${formatCount(total)}`} records`;
  return (
    <div className={styles["exporting"]}>
      <progress
        aria-label="Progress of the export"
        {...(format === "ndjson" && total !== undefined ? { value: lines, max: total } : {})}
      />
      <span role="status">
        Exporting {format === "ndjson" ? `${count}, ` : ""}
        {size}
      </span>
      <Button onClick={cancel}>Cancel</Button>
    </div>
  );
}
