import { exportRecords, type ExportChoice } from "../../api/export-records.ts";
import { useExport, type Exporting } from "../../parts/export/use-export.ts";

export interface SearchExport extends Pick<Exporting, "progress" | "cancel"> {
  readonly start: (format: ExportChoice["format"]) => void;
}

export interface SearchExportOptions extends Pick<ExportChoice, "search" | "fields"> {
  /** All records that match, once they are counted. */
  readonly total: number | undefined;
}

/** Exports what a search finds: all of it, however much the table shows. */
export function useSearchExport({ search, fields, total }: SearchExportOptions): SearchExport {
  const { start, ...exporting } = useExport();
  const columns = ["timestamp", ...fields.filter((field) => field !== "timestamp")];
  return {
    ...exporting,
    start: (format) =>
      start({
        fileName: `${search.index}.${format}`,
        // In CSV a record may have several lines.
        lineWord: format === "ndjson" ? "records" : undefined,
        total,
        take: (signal, onProgress) =>
          exportRecords({ search, format, fields: columns, signal, onProgress }),
      }),
  };
}
