import type { FailureRow } from "../../api/connector-errors.ts";

export interface FailureGroup {
  readonly title: string;
  readonly rows: readonly FailureRow[];
}

/** Failures as they are looked for: by status, then those without one; empty groups are left out. Pure. */
export function groupFailures(rows: readonly FailureRow[]): readonly FailureGroup[] {
  const untold = rows.filter((row) => row.http_status === null);
  const groups = [
    { title: "HTTP statuses", rows: rows.filter((row) => row.http_status !== null) },
    { title: "No answer", rows: untold.filter(({ code }) => code === "unreachable") },
    {
      title: "Answers that are not believed",
      rows: untold.filter(({ code }) => code !== "unreachable"),
    },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

/** Where a row stands on the page. Pure. */
export function anchorOf({ http_status, reason }: FailureRow): string {
  return `error-${http_status ?? reason}`;
}

/** The row that a link means: a status or its class, or a reason. Pure. */
export function rowAt(hash: string, rows: readonly FailureRow[]): FailureRow | undefined {
  const [, name] = /^#error-(\w+)$/.exec(hash) ?? [];
  if (name === undefined) return undefined;
  const statusClass = /^\d{3}$/.test(name) ? `${name.charAt(0)}xx` : undefined;
  return (
    rows.find((row) => row.http_status === name) ??
    rows.find((row) => row.http_status !== null && row.http_status === statusClass) ??
    rows.find((row) => row.reason === name)
  );
}
