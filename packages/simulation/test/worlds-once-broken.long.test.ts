import { describe, it } from "@jest/globals";
import { keepsPromisesOf } from "./worlds.ts";

describe("a simulated world in which a promise was once broken", () => {
  it.each([
    [92, "learning that began again for ever"],
    [1118, "a lowered cap that learning finds"],
    [1337, "a re-visit that ends at a lowered cap"],
    [1338, "a count that passes for a cap"],
    [2088, "a cap that was lowered while nobody looked"],
    [1282, "a window that needs more requests than the vendor lets through at once"],
    [3068, "a granule that needs more requests than that"],
    [3106, "the same with a granule of a minute"],
    [4229, "the same with a reset in between"],
    [3212, "a vendor whose clock is ahead, and a crash behind the first pages"],
    [3270, "a burst whose records cannot tell the step of the filter"],
  ])("keeps it: seed %i, %s", async (seed) => keepsPromisesOf(seed), 60_000);
});
