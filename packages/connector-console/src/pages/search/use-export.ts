import { useCallback, useEffect, useRef, useState } from "react";
import { exportRecords, type ExportChoice, type ExportProgress } from "../../api/export-records.ts";
import { formatCount } from "../../parts/format-number.ts";
import { saveFile } from "../../parts/save-file.ts";
import { useToast } from "../../parts/toasts.tsx";

export interface RunningExport extends ExportProgress {
  readonly format: ExportChoice["format"];
  /** All records that match; undefined when they were not counted as it began. */
  readonly total: number | undefined;
}

export interface Exporting {
  /** Undefined while nothing is exported. */
  readonly progress: RunningExport | undefined;
  readonly start: (format: ExportChoice["format"]) => void;
  readonly cancel: () => void;
}

export interface ExportOptions extends Pick<ExportChoice, "search" | "fields"> {
  /** All records that match, once they are counted. */
  readonly total: number | undefined;
}

/** Exports what a search finds: all of it, however much the table shows. Leaving the page ends it. */
export function useExport({ search, fields, total }: ExportOptions): Exporting {
  const toast = useToast();
  const [progress, setProgress] = useState<RunningExport>();
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (format: ExportChoice["format"]): Promise<void> => {
    const { signal } = (running.current = new AbortController());
    setProgress({ format, total, bytes: 0, lines: 0 });
    const columns = ["timestamp", ...fields.filter((field) => field !== "timestamp")];
    try {
      const onProgress = (now: ExportProgress) => setProgress({ format, total, ...now });
      const blob = await exportRecords({ search, format, fields: columns, signal, onProgress });
      saveFile(`${search.index}.${format}`, blob.type, blob);
      toast({ tone: "success", text: `Exported: ${formatCount(blob.size)} bytes.` });
    } catch (error) {
      if (signal.aborted) return;
      const reason = error instanceof Error ? error.message : "";
      toast({ tone: "error", text: `Nothing was exported: ${reason}` });
    } finally {
      setProgress(undefined);
    }
  };
  const cancel = useCallback(() => running.current?.abort(), []);
  return { progress, start: (format) => void run(format), cancel };
}
