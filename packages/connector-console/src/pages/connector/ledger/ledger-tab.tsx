import { ExportProgressBar } from "../../../parts/export/export-progress-bar.tsx";
import { useExport } from "../../../parts/export/use-export.ts";
import { exportLedger } from "../../../api/export-ledger.ts";
import type { TabViewProps } from "../tab-view-props.ts";
import { AuditAnswer } from "./audit-answer.tsx";
import { Chain } from "./chain-table.tsx";
import { fileNameOf } from "./file-name.ts";
import styles from "./ledger.module.css";
import { VerifyPanel } from "./verify-panel.tsx";

/** The evidence: what was read and stored, chained; verified and exported as a whole. */
export function LedgerTab({ connector }: TabViewProps) {
  const { _id: id, name, content_type: streams } = connector;
  const { progress, start, cancel } = useExport();
  const exportAll = (head: number | undefined): void =>
    start({
      fileName: `${fileNameOf(name)}-ledger.ndjson`,
      lineWord: "entries",
      total: streams.length === 1 ? head : undefined,
      take: (signal, onProgress) => exportLedger({ connector: id, streams, signal, onProgress }),
    });
  return (
    <>
      <div className={styles["top"]}>
        <AuditAnswer connector={connector} />
        <VerifyPanel connector={id} />
      </div>
      <ExportProgressBar progress={progress} cancel={cancel} />
      <Chain connector={connector} isExporting={progress !== undefined} onExport={exportAll} />
    </>
  );
}
