import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import { useState } from "react";
import type { Hit } from "../../api/search.ts";
import { SideDrawer } from "../../parts/side-drawer/side-drawer.tsx";
import { Time } from "../../parts/time.tsx";
import styles from "./drawer.module.css";
import type { Narrowing } from "./narrow-query.ts";
import { RecordFields } from "./record-fields.tsx";
import { RecordJson } from "./record-json.tsx";
import { RecordOrigin } from "./record-origin.tsx";

export interface RecordDrawerProps {
  readonly index: string;
  readonly hit: Hit;
  readonly onNarrow: (narrowing: Narrowing) => void;
  readonly onClose: () => void;
}

type View = "fields" | "json" | "origin";

/** One record: its fields, as it is stored, and what brought it. */
export function RecordDrawer({ index, hit, onNarrow, onClose }: RecordDrawerProps) {
  const [view, setView] = useState<View>("fields");
  const { timestamp } = hit._source;
  return (
    <SideDrawer
      title="Record"
      summary={typeof timestamp === "number" ? <Time at={timestamp} as="full" /> : undefined}
      onClose={onClose}
    >
      <Tabs
        value={view}
        onChange={(_event, chosen: View) => setView(chosen)}
        aria-label="Views of the record"
      >
        <Tab value="fields" label="Fields" id="tab-fields" aria-controls="panel-record" />
        <Tab value="json" label="JSON" id="tab-json" aria-controls="panel-record" />
        <Tab
          value="origin"
          label="Where it came from"
          id="tab-origin"
          aria-controls="panel-record"
        />
      </Tabs>
      <div
        className={styles["panel"]}
        id="panel-record"
        role="tabpanel"
        aria-labelledby={`tab-${view}`}
        // Keyboards scroll it too.
        tabIndex={0}
      >
        {view === "fields" ? <RecordFields record={hit._source} onNarrow={onNarrow} /> : null}
        {view === "json" ? <RecordJson record={hit._source} /> : null}
        {view === "origin" ? <RecordOrigin index={index} id={hit._id} /> : null}
      </div>
    </SideDrawer>
  );
}
