import type { ReactNode } from "react";
import styles from "./facts.module.css";

export type Fact = readonly [name: string, value: ReactNode];

export interface FactsProps {
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** What is known of a thing, name by name. */
export function Facts({ title, facts }: FactsProps) {
  return (
    <section className={styles["facts"]} aria-label={title}>
      <h3>{title}</h3>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
