import { useState } from "react";
import { useStatusHistory } from "../../../api/status-history.ts";
import { Loaded } from "../../../parts/loaded.tsx";
import { EmptyState } from "../../../parts/states.tsx";
import { SteadyButton } from "../../../parts/steady-button.tsx";
import type { TabViewProps } from "../tab-view-props.ts";
import { SpellRow } from "./spell-row.tsx";
import { spellsOf } from "./spells.ts";
import { StatusStrip } from "./status-strip.tsx";
import styles from "./status.module.css";

const firstLimit = 200;
/** As many as the host keeps. */
const mostSpells = 1_000;

/** How the connector was, spell by spell. */
export function StatusTab({ connector }: TabViewProps) {
  const [limit, setLimit] = useState(firstLimit);
  const history = useStatusHistory(connector._id, limit);
  return (
    <Loaded query={history} what="the status history">
      {(found) => {
        const spells = spellsOf(found);
        const isAll = !history.isPlaceholderData && (found.length < limit || limit >= mostSpells);
        if (spells.length === 0) {
          return (
            <EmptyState icon="activity" title="No status yet">
              The connector was only just added. Its first status shows here within a minute.
            </EmptyState>
          );
        }
        return (
          <>
            <StatusStrip spells={spells} isAll={isAll} onLonger={() => setLimit(mostSpells)} />
            <section className={styles["history"]} aria-label="Status history">
              <ol>
                {spells.map((spell) => (
                  <SpellRow key={`${spell.since} ${spell.status.code}`} spell={spell} />
                ))}
              </ol>
              {isAll ? (
                <p className={styles["end"]}>
                  That is all. The host keeps the newest thousand changes.
                </p>
              ) : (
                <SteadyButton
                  isBusy={history.isPlaceholderData}
                  onClick={() => setLimit(mostSpells)}
                >
                  Show earlier ones
                </SteadyButton>
              )}
            </section>
          </>
        );
      }}
    </Loaded>
  );
}
