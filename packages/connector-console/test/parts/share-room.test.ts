import { describe, expect, it } from "@jest/globals";
import { shareRoom } from "../../src/parts/data-table/share-room.ts";

describe("the room of a table", () => {
  const columns = [{ width: 100, grows: 1 }, { width: 50 }, { width: 80, grows: 3 }];

  it("goes to the columns that grow, by their parts", () => {
    expect(shareRoom(columns, 630)).toEqual([200, 50, 380]);
  });

  it("is never less than the columns need", () => {
    expect(shareRoom(columns, 230)).toEqual([100, 50, 80]);
    expect(shareRoom(columns, 0)).toEqual([100, 50, 80]);
  });

  it("is left where no column grows", () => {
    expect(shareRoom([{ width: 100 }, { width: 50 }], 900)).toEqual([100, 50]);
  });
});
