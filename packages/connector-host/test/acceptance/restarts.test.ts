import { describe, expect, it } from "@jest/globals";
import { killAgainAndAgain } from "./restarts.ts";
import { setStage } from "./stage.ts";

const stage = setStage();

describe("a host that is killed while it collects", () => {
  it("resumes by itself within ten seconds, six times, and in the end nothing is missing and nothing is there twice", async () => {
    const { resumedAfterMs } = await killAgainAndAgain(stage, {
      seed: 1,
      kills: 6,
      records: 20_000,
      longestLifeMs: 2_000,
    });

    expect(resumedAfterMs).toHaveLength(6);
    expect(Math.max(...resumedAfterMs)).toBeLessThan(10_000);
  });
});
