import IconButton from "@mui/material/IconButton";
import { useState } from "react";
import { Icon } from "../icon.tsx";
import { Choice, choiceClass, Choices, Panel } from "../popover/panel.tsx";
import { PopoverButton } from "../popover/popover-button.tsx";
import type { Column } from "./column.ts";
import { moveColumn, toggleColumn, type TableView } from "./table-view.ts";
import type { KeptView } from "./use-table-view.ts";

export interface ColumnChooserProps<Row> extends KeptView {
  readonly columns: readonly Column<Row>[];
}

/** Chooses which columns are shown, and in which order: by dragging, or by the arrows. */
export function ColumnChooser<Row>({ columns, view, usual, setView }: ColumnChooserProps<Row>) {
  return (
    <PopoverButton title="Columns" icon="columns">
      {(close) => (
        <Panel undo={{ verb: "As usual", onUndo: () => setView(usual) }} onDone={close}>
          <ColumnList columns={columns} view={view} setView={setView} />
        </Panel>
      )}
    </PopoverButton>
  );
}

function ColumnList<Row>({
  columns,
  view,
  setView,
}: Pick<ColumnChooserProps<Row>, "columns" | "view" | "setView">) {
  const [dragged, setDragged] = useState<string>();
  const pinned = new Set(columns.filter(({ isPinned }) => isPinned).map(({ id }) => id));
  const titles = new Map(columns.map(({ id, title }) => [id, title]));
  return (
    <Choices>
      {view.order.map((id, at) =>
        pinned.has(id) ? null : (
          // Dragging is the short way; the arrow buttons do the same for keyboards.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={id}
            className={choiceClass}
            data-dragged={dragged === id}
            draggable
            onDragStart={() => setDragged(id)}
            onDragEnter={() =>
              dragged !== undefined && setView((now) => moveColumn(now, dragged, at))
            }
            onDragOver={(event) => event.preventDefault()}
            onDragEnd={() => setDragged(undefined)}
          >
            <Choice
              isChosen={!view.hidden.includes(id)}
              onToggle={() => setView((now) => toggleColumn(now, id))}
            >
              {titles.get(id)}
            </Choice>
            <MoveButtons
              id={id}
              title={titles.get(id) ?? id}
              at={at}
              view={view}
              setView={setView}
            />
          </li>
        ),
      )}
    </Choices>
  );
}

interface MoveButtonsProps {
  readonly id: string;
  readonly title: string;
  readonly at: number;
  readonly view: TableView;
  readonly setView: KeptView["setView"];
}

function MoveButtons({ id, title, at, view, setView }: MoveButtonsProps) {
  return (
    <>
      <IconButton
        aria-label={`Move ${title} to the left`}
        disabled={at === 0}
        onClick={() => setView((now) => moveColumn(now, id, at - 1))}
      >
        <Icon name="arrowUp" size={14} />
      </IconButton>
      <IconButton
        aria-label={`Move ${title} to the right`}
        disabled={at === view.order.length - 1}
        onClick={() => setView((now) => moveColumn(now, id, at + 1))}
      >
        <Icon name="arrowDown" size={14} />
      </IconButton>
    </>
  );
}
