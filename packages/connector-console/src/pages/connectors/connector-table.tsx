import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { useRecordsSince, type Connector } from "../../api/connectors.ts";
import type { TestSubject } from "../../api/connector-test.ts";
import { connectorTypesQuery, namesOf } from "../../api/connector-types.ts";
import { useToggleCollect } from "../../parts/collect/use-toggle-collect.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { startOfToday } from "../../parts/format-time.ts";
import { useNow } from "../../parts/use-now.ts";
import { connectorColumns, type ConnectorRow } from "./connector-columns.tsx";
import { RowMenu } from "./row-menu.tsx";
import { useAdded } from "./use-added.ts";

// Loaded when they are opened: the table is there sooner.
const TestDialog = lazy(async () => ({
  default: (await import("../../parts/test-dialog/test-dialog.tsx")).TestDialog,
}));
const DeleteDialog = lazy(async () => ({
  default: (await import("./delete-dialog.tsx")).DeleteDialog,
}));

const usual = { sort: { column: "name", isDescending: false } } as const;

type Opened =
  | { readonly dialog: "test"; readonly connector: Connector; readonly subject: TestSubject }
  | { readonly dialog: "delete"; readonly connector: Connector };

/** The table of all connectors, and the dialogs its rows open. */
export function ConnectorTable({ connectors }: { readonly connectors: readonly Connector[] }) {
  const [opened, setOpened] = useState<Opened>();
  const close = useCallback(() => setOpened(undefined), []);
  const onTest = useCallback(
    (connector: Connector) =>
      setOpened({ dialog: "test", connector, subject: { kind: "saved", id: connector._id } }),
    [],
  );
  const onToggleCollect = useToggleCollect();
  const { data: types } = useQuery(connectorTypesQuery);
  const columns = useMemo(
    () => connectorColumns({ names: namesOf(types ?? []), onTest, onToggleCollect }),
    [types, onTest, onToggleCollect],
  );
  const rows = useConnectorRows(connectors);
  const added = useAdded();
  const actions = useCallback(
    ({ connector }: ConnectorRow) => (
      <RowMenu
        connector={connector}
        onTest={() => onTest(connector)}
        onDelete={() => setOpened({ dialog: "delete", connector })}
      />
    ),
    [onTest],
  );
  return (
    <>
      <DataTable
        name="connectors"
        what={connectors.length === 1 ? "connector" : "connectors"}
        columns={columns}
        rows={rows}
        rowId={idOf}
        actions={actions}
        usual={usual}
        {...(added === undefined ? {} : { marked: added })}
      />
      <Suspense fallback={null}>
        {opened?.dialog === "test" ? (
          <TestDialog
            subject={opened.subject}
            name={opened.connector.name}
            type={opened.connector.type}
            onClose={close}
          />
        ) : null}
        {opened?.dialog === "delete" ? (
          <DeleteDialog connector={opened.connector} onClose={close} />
        ) : null}
      </Suspense>
    </>
  );
}

/** Rows stay the same objects while nothing of them changes, so that only changed ones are drawn again. */
function useConnectorRows(connectors: readonly Connector[]): readonly ConnectorRow[] {
  const recordsToday = useRecordsSince(startOfToday(useNow()));
  const [known] = useState(() => new Map<string, ConnectorRow>());
  return useMemo(
    () =>
      connectors.map((connector) => {
        const records =
          recordsToday === undefined ? undefined : (recordsToday.get(connector._id) ?? 0);
        const before = known.get(connector._id);
        if (before?.connector === connector && before.recordsToday === records) return before;
        const row = { connector, recordsToday: records };
        known.set(connector._id, row);
        return row;
      }),
    [connectors, recordsToday, known],
  );
}

function idOf({ connector }: ConnectorRow): string {
  return connector._id;
}
