import type { CoverageResult } from "../../../api/coverage.ts";
import styles from "./patterns.module.css";

/** How a result is filled: by pattern as well as by colour. For the `fill` attribute. */
export function fillOf(result: CoverageResult): string {
  return `url(#coverage-${result})`;
}

/** The patterns, once for all pictures of the page. */
export function Patterns() {
  return (
    <svg className={styles["patterns"]} aria-hidden="true" width="0" height="0">
      <defs>
        <Pattern result="complete" marks="" />
        <Pattern result="provisional" marks="M-2 2l4-4M0 8l8-8M6 10l4-4" />
        <Pattern result="open" marks="M2 2h1M6 6h1" />
        <Pattern result="gap" marks="M0 0l8 8M8 0l-8 8" />
        <Pattern result="excluded" marks="M0 2h8M0 6h8" />
      </defs>
    </svg>
  );
}

function Pattern({ result, marks }: { readonly result: CoverageResult; readonly marks: string }) {
  return (
    <pattern id={`coverage-${result}`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect className={styles["ground"]} data-result={result} width="8" height="8" />
      <path className={styles["marks"]} data-result={result} d={marks} />
    </pattern>
  );
}

/** A sample of a fill, for legend and list. */
export function Swatch({ result }: { readonly result: CoverageResult }) {
  return (
    <svg
      className={styles["swatch"]}
      data-result={result}
      aria-hidden="true"
      width="16"
      height="16"
    >
      <rect width="16" height="16" rx="3" fill={fillOf(result)} />
    </svg>
  );
}
