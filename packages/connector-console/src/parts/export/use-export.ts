import { useCallback, useEffect, useRef, useState } from "react";
import { formatCount } from "../format-number.ts";
import { saveFile } from "../save-file.ts";
import { useToast } from "../toasts.tsx";

/** How much of an export has come. */
export interface Taken {
  readonly bytes: number;
  readonly lines: number;
}

/** Something to be taken whole from the host and saved as a file. */
export interface ExportJob {
  readonly fileName: string;
  /** What a line is: "records"; undefined where a thing may have several lines. */
  readonly lineWord: string | undefined;
  /** How many lines it will have, if that is known. */
  readonly total: number | undefined;
  readonly take: (signal: AbortSignal, onProgress: (taken: Taken) => void) => Promise<Blob>;
}

export interface Exporting {
  /** Undefined while nothing is exported. */
  readonly progress: (Taken & Pick<ExportJob, "lineWord" | "total">) | undefined;
  readonly start: (job: ExportJob) => void;
  readonly cancel: () => void;
}

/** Saves only what came whole. Leaving the page ends it. */
export function useExport(): Exporting {
  const toast = useToast();
  const [progress, setProgress] = useState<Exporting["progress"]>();
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async ({ fileName, lineWord, total, take }: ExportJob): Promise<void> => {
    const { signal } = (running.current = new AbortController());
    const show = (taken: Taken) => setProgress({ lineWord, total, ...taken });
    show({ bytes: 0, lines: 0 });
    try {
      const blob = await take(signal, show);
      saveFile(fileName, blob.type, blob);
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
  return { progress, start: (job) => void run(job), cancel };
}
