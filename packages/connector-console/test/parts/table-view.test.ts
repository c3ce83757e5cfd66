import { describe, expect, it } from "@jest/globals";
import {
  moveColumn,
  nextSort,
  restoreView,
  toggleColumn,
  type TableView,
} from "../../src/parts/data-table/table-view.ts";

const usual: TableView = {
  order: ["name", "type", "status"],
  hidden: [],
  sort: { column: "name", isDescending: false },
};

describe("the arrangement of a table", () => {
  it.each([null, "", "no JSON", "[]", '{"order":["name"]}', '{"order":[1],"hidden":[]}'])(
    "is as usual when %j was kept",
    (kept) => {
      expect(restoreView(kept, usual)).toEqual(usual);
    },
  );

  it("forgets columns that are gone, and shows new ones where they usually stand", () => {
    const kept = { order: ["status", "old", "name"], hidden: ["old", "name"], sort: null };

    expect(restoreView(JSON.stringify(kept), usual)).toEqual({
      order: ["status", "type", "name"],
      hidden: ["name"],
      sort: usual.sort,
    });
  });

  it("moves a column, never beyond the ends", () => {
    expect(moveColumn(usual, "name", 1).order).toEqual(["type", "name", "status"]);
    expect(moveColumn(usual, "name", 9).order).toEqual(["type", "status", "name"]);
    expect(moveColumn(usual, "status", -1).order).toEqual(["status", "name", "type"]);
  });

  it("hides a column and shows it again", () => {
    const hidden = toggleColumn(usual, "type");

    expect(hidden.hidden).toEqual(["type"]);
    expect(toggleColumn(hidden, "type").hidden).toEqual([]);
  });

  it("is sorted upwards, downwards and then as usual by clicks on one heading", () => {
    const up = nextSort(usual, "type", usual.sort);
    const down = nextSort(up, "type", usual.sort);

    expect(up.sort).toEqual({ column: "type", isDescending: false });
    expect(down.sort).toEqual({ column: "type", isDescending: true });
    expect(nextSort(down, "type", usual.sort).sort).toEqual(usual.sort);
  });
});
