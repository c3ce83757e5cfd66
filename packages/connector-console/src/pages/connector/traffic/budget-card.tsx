import { useQuery } from "@tanstack/react-query";
import { budgetQuery, type WatchedBudget } from "../../../api/budget.ts";
import { Loaded } from "../../../parts/loaded.tsx";
import { Time } from "../../../parts/time.tsx";
import card from "../card.module.css";
import { viewBudget } from "./budget.ts";
import styles from "./traffic.module.css";

/** Requests that this vendor key allows itself, and what of them is used. */
export function BudgetCard({ id }: { readonly id: string }) {
  const budget = useQuery(budgetQuery(id));
  return (
    <section className={card["card"]} aria-labelledby="budget-heading">
      <h2 id="budget-heading" className={card["heading"]}>
        Budget
      </h2>
      <Loaded query={budget} what="the budget">
        {(watched) => <Used {...watched} />}
      </Loaded>
    </section>
  );
}

function Used(watched: WatchedBudget) {
  const { budget } = watched;
  const { used, usedText, facts } = viewBudget(watched);
  return (
    <>
      <div>
        <p className={styles["used"]}>{usedText}</p>
        <div
          className={styles["meter"]}
          role="meter"
          aria-label="Requests used"
          aria-valuemin={0}
          aria-valuemax={budget.requests}
          aria-valuenow={Math.min(budget.used_in_window, budget.requests)}
          aria-valuetext={usedText}
        >
          <span data-full={used >= 1} style={{ width: `${used * 100}%` }} />
        </div>
      </div>
      {budget.blocked_until === null ? null : (
        <p className={styles["blocked"]}>
          The vendor asked for patience: no request <Time at={budget.blocked_until} />.
        </p>
      )}
      <dl className={styles["lines"]}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={card["quiet"]}>
        Connectors with the same vendor key share it; a request beyond it waits, and none is lost.
      </p>
    </>
  );
}
