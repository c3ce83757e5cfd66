import { Icon, type IconName } from "../../../parts/icon.tsx";
import styles from "./coverage.module.css";
import type { HeadlineWords } from "./headline.ts";

const icons: Readonly<Record<HeadlineWords["tone"], IconName>> = {
  ok: "check",
  waiting: "clock",
  lost: "alert",
};

/** What the whole map comes to. */
export function Headline({ tone, title, sentence }: HeadlineWords) {
  return (
    <div className={styles["headline"]} data-tone={tone} role="status">
      <Icon name={icons[tone]} size={20} />
      <div>
        <h2>{title}</h2>
        <p>{sentence}</p>
      </div>
    </div>
  );
}
