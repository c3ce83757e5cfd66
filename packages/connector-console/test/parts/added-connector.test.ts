import { expect, it } from "@jest/globals";
import { readAdded } from "../../src/parts/added-connector.ts";

it.each([
  [{ added: "c1" }, "c1"],
  [{ added: 7 }, undefined],
  [{}, undefined],
  [null, undefined],
  ["c1", undefined],
])("the state %j of an address tells of the added connector %p", (state, added) => {
  expect(readAdded(state)).toBe(added);
});
