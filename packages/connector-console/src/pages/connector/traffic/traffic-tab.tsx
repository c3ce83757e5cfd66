import { useNow } from "../../../parts/use-now.ts";
import type { TabViewProps } from "../tab-view-props.ts";
import { BudgetCard } from "./budget-card.tsx";
import { LagCard } from "./lag-card.tsx";
import { RecordsCard } from "./records-card.tsx";
import { trafficBounds } from "./traffic-bounds.ts";
import styles from "./traffic.module.css";

/** What came when, how near to the vendor's cap, how late, and what it cost in requests. */
export function TrafficTab({ connector }: TabViewProps) {
  const bounds = trafficBounds(connector, useNow());
  return (
    <>
      <RecordsCard connector={connector} bounds={bounds} />
      <div className={styles["pair"]}>
        <LagCard id={connector._id} />
        <BudgetCard id={connector._id} />
      </div>
    </>
  );
}
