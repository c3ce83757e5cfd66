import IconButton from "@mui/material/IconButton";
import { useState } from "react";
import { Icon } from "../icon.tsx";
import { steady } from "../steady.ts";
import { Choice, choiceClass, Choices, Panel } from "../popover/panel.tsx";
import { PopoverButton } from "../popover/popover-button.tsx";
import type { Column } from "./column.ts";
import { moveColumn, toggleColumn } from "./table-view.ts";
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
  const movable = [...view.order.keys()].filter((at) => !pinned.has(view.order[at] ?? ""));
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
              ends={[movable[0], movable.at(-1)]}
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
  /** The first and the last place that it can have. */
  readonly ends: readonly [number | undefined, number | undefined];
  readonly setView: KeptView["setView"];
}

function MoveButtons({ id, title, at, ends: [first, last], setView }: MoveButtonsProps) {
  return (
    <>
      <IconButton
        aria-label={`Move ${title} to the left`}
        {...steady(at === first, () => setView((now) => moveColumn(now, id, at - 1)))}
      >
        <Icon name="arrowUp" size={14} />
      </IconButton>
      <IconButton
        aria-label={`Move ${title} to the right`}
        {...steady(at === last, () => setView((now) => moveColumn(now, id, at + 1)))}
      >
        <Icon name="arrowDown" size={14} />
      </IconButton>
    </>
  );
}
