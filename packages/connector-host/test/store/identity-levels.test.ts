import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { findIdentity } from "../../src/lake/find-identity.ts";
import { identityLevels, type IdentityLevel } from "../../src/lake/identity-blocks.ts";
import { writeWords } from "../../src/lake/identity-words.ts";
import { openConnection, type Connection } from "../../src/store/sqlite/connection.ts";
import { openIdentities, type Identities } from "../../src/store/sqlite/identities.ts";
import { identityFilter } from "../../src/store/sqlite/identity-filter.ts";
import { migrate } from "../../src/store/sqlite/migrate.ts";
import { withDataDir } from "./data-dir.ts";

/** Few enough to come again, in few enough ranges to be merged again and again. */
const identityCount = 600;
const bufferedIdentities = 24;

const anyPage = fc.record({
  puts: fc.array(fc.tuple(fc.nat(identityCount - 1), fc.nat()), { minLength: 1, maxLength: 60 }),
  end: fc.constantFrom("commit", "commit", "commit", "rollback", "commit and open again"),
});

describe("identities in two levels", () => {
  it("are what a map would hold, through merges, rollbacks and new starts", async () => {
    const most = { young_identity_blocks: 0, identity_blocks: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(anyPage, { minLength: 20, maxLength: 60 }), (pages) =>
        withDataDir((dataDir) => {
          const file = openFile(dataDir);
          const expected = new Map<number, number>();
          for (const { puts, end } of pages) {
            const newer = putPage(file, puts, end === "rollback");
            for (const [identity, time] of newer) expected.set(identity, time);
            if (end === "commit and open again") file.open();
          }
          for (const level of identityLevels)
            most[level] = Math.max(most[level], countOf(file.connection(), level));
          for (let identity = 0; identity < identityCount; identity++) {
            expect(file.identities().find(wordsFrom(identity), 0)).toBe(expected.get(identity));
            const found = findIdentity(file.connection().database, bytesFrom(identity));
            expect(found).toBe(expected.get(identity));
          }
          file.connection().close();
        }),
      ),
      // Making a failure smaller would take minutes.
      { numRuns: 30, endOnFailure: true },
    );
    expect(most.young_identity_blocks).toBeGreaterThan(20);
    expect(most.identity_blocks).toBeGreaterThan(100);
  });

  it("are all found when a range has outgrown its filter", () =>
    withDataDir((dataDir) => {
      const file = openFile(dataDir);
      const words = randomWords(270_000);
      for (let at = 0; at < words.length; at += 4) words[at] = (words[at] ?? 0) >>> 6;
      for (let from = 0; from < words.length; from += 120_000)
        file.connection().transaction(() => {
          for (let at = from; at < Math.min(from + 120_000, words.length); at += 4)
            file.identities().put(words, at, at);
          file.identities().settle();
        });
      for (let at = 0; at < words.length; at += 4 * 31)
        expect(file.identities().find(words, at)).toBe(at);
      file.connection().close();
    }));
});

describe("the filter in front of a range", () => {
  it.each([
    { count: 0, size: 131_072, passed: 0.05 },
    { count: 262_145, size: 524_288, passed: 0.05 },
    { count: 600_000, size: 2_097_152, passed: 0.2 },
  ])("has room for $size identities where there are $count, and lets few others pass", (of) => {
    const filter = identityFilter(of.count);
    if (filter === undefined) throw new Error("expected a filter");
    expect(filter.room).toBe(of.size);
    const words = randomWords(filter.room + 20_000);
    for (let at = 0; at < filter.room * 4; at += 4) filter.add(words, at);
    let [known, others] = [0, 0];
    for (let at = 0; at < words.length; at += 4) {
      const mayBe = Number(filter.mayHave(words, at));
      if (at < filter.room * 4) known += mayBe;
      else others += mayBe;
    }
    expect(known).toBe(filter.room);
    expect(others / 20_000).toBeLessThan(of.passed);
  });

  it("is none where there are more than the largest has room for", () => {
    expect(identityFilter(2_097_152)).toBeDefined();
    expect(identityFilter(2_097_153)).toBeUndefined();
  });
});

interface OpenFile {
  connection(): Connection;
  identities(): Identities;
  /** Again, as after a new start. */
  open(): void;
}

function openFile(dataDir: string): OpenFile {
  const openOnce = (): { connection: Connection; identities: Identities } => {
    const connection = openConnection({ dataDir });
    migrate(connection);
    return { connection, identities: openIdentities(connection, bufferedIdentities) };
  };
  let now = openOnce();
  return {
    connection: () => now.connection,
    identities: () => now.identities,
    open: () => {
      now.connection.close();
      now = openOnce();
    },
  };
}

type Put = readonly [identity: number, time: number];

/** What is stored by it: nothing when it is rolled back. */
function putPage(file: OpenFile, puts: readonly Put[], isRolledBack: boolean): readonly Put[] {
  const lost = new Error("rolled back");
  try {
    file.connection().transaction(() => {
      for (const [identity, time] of puts) file.identities().put(wordsFrom(identity), 0, time);
      file.identities().settle();
      if (isRolledBack) throw lost;
    });
    return puts;
  } catch (error) {
    if (error !== lost) throw error;
    return [];
  }
}

/** In three ranges; some differ in their last word only. */
function wordsFrom(identity: number): Uint32Array {
  const spread = Math.imul(identity >>> 2, 0x9e37_79b1) >>> 6;
  return Uint32Array.of(((identity % 3) * 2 ** 26 + spread) >>> 0, 7, spread, identity & 3);
}

function bytesFrom(identity: number): Uint8Array {
  const bytes = new Uint8Array(16);
  writeWords(wordsFrom(identity), 0, { into: new DataView(bytes.buffer), offset: 0 });
  return bytes;
}

function countOf(connection: Connection, level: IdentityLevel): number {
  const sql = `SELECT coalesce(sum(length(entries)), 0) / 24 AS count FROM ${level}`;
  return connection.get<{ count: number }>(sql)?.count ?? 0;
}

/** As random as hashes, and the same each time. */
function randomWords(identities: number): Uint32Array {
  const words = new Uint32Array(identities * 4);
  let state = 2_463_534_242;
  for (let at = 0; at < words.length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[at] = state;
  }
  return words;
}
