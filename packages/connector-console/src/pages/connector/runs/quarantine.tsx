import Button from "@mui/material/Button";
import type { Connector } from "../../../api/connectors.ts";
import { useQuarantine, type QuarantinedRow } from "../../../api/quarantine.ts";
import { formatCount } from "../../../parts/format-number.ts";
import { Icon } from "../../../parts/icon.tsx";
import { Loaded } from "../../../parts/loaded.tsx";
import { Time } from "../../../parts/time.tsx";
import { useCopy } from "../../../parts/use-copy.ts";
import { SteadyButton } from "../../../parts/steady-button.tsx";
import styles from "./quarantine.module.css";

/** Rows that could not become records, as the vendor wrote them. */
export function Quarantine({ connector }: { readonly connector: Pick<Connector, "_id"> }) {
  const quarantine = useQuarantine(connector._id);
  return (
    <section className={styles["quarantine"]} aria-labelledby="quarantine-title">
      <h2 id="quarantine-title">Quarantine</h2>
      <Loaded query={quarantine} what="the quarantine">
        {({ pages }) => (
          <>
            <p>{sentenceOf(pages[0]?.total ?? 0)}</p>
            <ul>
              {pages.flatMap(({ rows }) => rows.map((row) => <Row key={row.seq} row={row} />))}
            </ul>
            {quarantine.hasNextPage ? (
              <SteadyButton
                variant="outlined"
                isBusy={quarantine.isFetchingNextPage}
                onClick={() => void quarantine.fetchNextPage()}
              >
                Show older rows
              </SteadyButton>
            ) : null}
          </>
        )}
      </Loaded>
    </section>
  );
}

function sentenceOf(total: number): string {
  if (total === 0) return "Nothing was quarantined: every row that came became a record.";
  const rows = total === 1 ? "1 row" : `${formatCount(total)} rows`;
  return `${rows} could not become a record. Each is kept once, as the vendor wrote it, and is counted in its run; known secrets are taken out.`;
}

function Row({ row }: { readonly row: QuarantinedRow }) {
  const copy = useCopy();
  return (
    <li>
      <details>
        <summary>
          <Icon name="chevronRight" size={14} />
          <span className={styles["reason"]}>{row.reason}</span>
          <span className={styles["facts"]}>
            {row.stream} · run {formatCount(row.run)} · <Time at={row.quarantined_at} />
          </span>
        </summary>
        <pre>{row.raw}</pre>
        <Button
          variant="outlined"
          color="inherit"
          startIcon={<Icon name="copy" size={14} />}
          onClick={() => copy(row.raw, "The row")}
        >
          Copy the row
        </Button>
      </details>
    </li>
  );
}
