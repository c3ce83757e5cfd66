import { describe, expect, it } from "@jest/globals";
import { createDocumentPool } from "../../src/collect/document-pool.ts";

const kibi = 1024;

describe("the pool of document buffers", () => {
  it("gives the same memory again once it was given back", () => {
    const pool = createDocumentPool();
    const first = pool.take(100 * kibi);
    expect(pool.take(100 * kibi).buffer).not.toBe(first.buffer);
    pool.giveBack(first.subarray(0, 10));
    expect(pool.take(90 * kibi).buffer).toBe(first.buffer);
  });

  it("gives at least what was asked for, in memory that another thread reads in place", () => {
    const taken = createDocumentPool().take(100 * kibi);
    expect(taken.length).toBeGreaterThanOrEqual(100 * kibi);
    expect(taken.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it("takes the smallest that is large enough", () => {
    const pool = createDocumentPool();
    const [large, small] = [pool.take(900 * kibi), pool.take(100 * kibi)];
    pool.giveBack(large);
    pool.giveBack(small);
    expect(pool.take(64 * kibi).buffer).toBe(small.buffer);
    expect(pool.take(200 * kibi).buffer).toBe(large.buffer);
  });

  it("keeps what was written when it grows, and the smaller one for others", () => {
    const pool = createDocumentPool();
    const small = pool.take(64 * kibi);
    small.write("as it was");
    const larger = pool.grow(small, 9, 100 * kibi);
    expect(larger.length).toBeGreaterThanOrEqual(100 * kibi + 9);
    expect(larger.toString("utf8", 0, 9)).toBe("as it was");
    expect(pool.take(64 * kibi).buffer).toBe(small.buffer);
  });

  it("keeps no more idle memory than it was told to", () => {
    const pool = createDocumentPool(200 * kibi);
    const taken = [pool.take(128 * kibi), pool.take(128 * kibi)];
    for (const one of taken) pool.giveBack(one);
    const again = [pool.take(128 * kibi), pool.take(128 * kibi)];
    const known = again.filter(({ buffer }) => taken.some((one) => one.buffer === buffer));
    expect(known).toHaveLength(1);
  });
});
