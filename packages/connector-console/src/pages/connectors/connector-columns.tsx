import Button from "@mui/material/Button";
import { Link } from "react-router";
import type { Connector } from "../../api/connectors.ts";
import type { TypeNames } from "../../api/connector-types.ts";
import { CollectCell } from "../../parts/collect/collect-cell.tsx";
import { collectWord } from "../../parts/collect/collect-word.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { formatCount } from "../../parts/format-number.ts";
import { CoverageBar } from "../../parts/status/coverage-bar.tsx";
import { coverageShare } from "../../parts/status/coverage-share.ts";
import { StatusCell } from "../../parts/status/status-cell.tsx";
import { severity, viewStatus } from "../../parts/status/status-view.ts";
import { titleCase } from "../../parts/title-case.ts";
import { Time } from "../../parts/time.tsx";
import { places } from "../../places.ts";
import styles from "./connectors.module.css";
import { ageOf, coverageWord, noTimeWord, respondWord } from "./words.ts";

/** A connector with what other answers of the API add to it. */
export interface ConnectorRow {
  readonly connector: Connector;
  /** Undefined until it is known. */
  readonly recordsToday: number | undefined;
}

export interface ColumnParts {
  readonly names: TypeNames;
  readonly onTest: (connector: Connector) => void;
  readonly onToggleCollect: (connector: Connector) => void;
}

/** The columns of the Connector Overview, in the order that users of the platform know. */
export function connectorColumns(parts: ColumnParts): readonly Column<ConnectorRow>[] {
  return [
    ...identityColumns(parts.names),
    ...stateColumns(parts),
    ...activityColumns,
    ...functionColumns(parts),
  ];
}

function identityColumns(names: TypeNames): readonly Column<ConnectorRow>[] {
  return [
    {
      id: "name",
      title: "Name",
      width: 166,
      grows: 1,
      isPinned: true,
      filter: { kind: "text" },
      value: ({ connector }) => connector.name,
      cell: ({ connector }) => (
        <Link className={styles["name"]} to={places.connector(connector._id)}>
          {connector.name}
        </Link>
      ),
    },
    choice("category", "Category", 76, ({ connector }) => titleCase(connector.category)),
    choice("type", "Type", 100, ({ connector }) => names.type(connector.type)),
    choice("tenant", "Tenant", 126, ({ connector }) => connector.tenant_name),
    choice("content-type", "Content Type", 98, ({ connector }) =>
      connector.content_type.map((id) => names.contentType(connector.type, id)).join(", "),
    ),
    {
      ...choice("interval", "Interval", 68, ({ connector }) => `${connector.interval} min`),
      value: ({ connector }) => connector.interval,
      cell: ({ connector }) => `${connector.interval} min`,
      align: "end",
    },
    choice("run-on", "Run On", 42, ({ connector }) => runOnWord(connector.run_on)),
  ];
}

function stateColumns({ onTest }: ColumnParts): readonly Column<ConnectorRow>[] {
  return [
    {
      id: "status",
      title: "Status",
      width: 104,
      grows: 3,
      filter: { kind: "choice", of: ({ connector }) => viewStatus(connector).label },
      value: ({ connector }) => severity[connector.status.state],
      exported: ({ connector }) => `${viewStatus(connector).label}: ${connector.status.message}`,
      cell: ({ connector }) => (
        <StatusCell connector={connector}>
          <Button variant="outlined" onClick={() => onTest(connector)}>
            Test
          </Button>
          <Button component={Link} to={places.editConnector(connector._id)} color="inherit">
            Edit
          </Button>
        </StatusCell>
      ),
    },
    time("last-activity", "Last Activity", ({ last_activity }) => last_activity),
    time("last-data", "Last Data", ({ last_data_received }) => last_data_received),
  ];
}

const activityColumns: readonly Column<ConnectorRow>[] = [
  {
    id: "records-today",
    title: "Records today",
    width: 82,
    align: "end",
    filter: { kind: "choice", of: ({ recordsToday }) => (recordsToday ? "Some" : "None") },
    value: ({ recordsToday }) => recordsToday ?? null,
    cell: ({ recordsToday }) => (recordsToday === undefined ? "…" : formatCount(recordsToday)),
  },
  {
    id: "coverage",
    title: "Coverage",
    width: 102,
    align: "end",
    filter: { kind: "choice", of: ({ connector }) => coverageWord(connector) },
    value: ({ connector: { coverage, interval } }) =>
      coverage === null ? null : coverageShare(coverage, interval).share,
    exported: ({ connector: { coverage, interval } }) =>
      coverage === null ? null : coverageShare(coverage, interval).text,
    cell: ({ connector: { coverage, interval } }) =>
      coverage === null ? (
        <span className={styles["nothing"]}>–</span>
      ) : (
        <CoverageBar {...coverageShare(coverage, interval)} />
      ),
  },
];

function functionColumns({ names, onToggleCollect }: ColumnParts): readonly Column<ConnectorRow>[] {
  return [
    {
      ...choice("collect", "Collect", 102, ({ connector }) => collectWord(connector, names)),
      cell: ({ connector }) => (
        <CollectCell
          connector={connector}
          word={collectWord(connector, names)}
          onToggle={() => onToggleCollect(connector)}
        />
      ),
    },
    choice("respond", "Respond", 76, ({ connector }) => respondWord(connector, names)),
  ];
}

/** A column of words: sorted by them, filtered by choosing among them. */
function choice(
  id: string,
  title: string,
  ...[width, of]: [number, (row: ConnectorRow) => string]
): Column<ConnectorRow> {
  return { id, title, width, value: of, filter: { kind: "choice", of } };
}

function time(
  id: string,
  title: string,
  at: (connector: Connector) => number | null,
): Column<ConnectorRow> {
  return {
    id,
    title,
    width: 86,
    filter: { kind: "choice", of: ({ connector }) => ageOf(at(connector), Date.now()) },
    value: ({ connector }) => at(connector),
    exported: ({ connector }) => {
      const when = at(connector);
      return when === null ? null : new Date(when).toISOString();
    },
    cell: ({ connector }) => {
      const when = at(connector);
      return when === null ? (
        <span className={styles["nothing"]}>{noTimeWord(connector)}</span>
      ) : (
        <span className={styles["when"]}>
          <Time at={when} />
        </span>
      );
    },
  };
}

/** The data processor is what every connector runs on by default. */
function runOnWord(id: string): string {
  return id === "dp" ? "DP" : id;
}
