import { testRecord, type TestRecord } from "./lake-fixture.ts";

/** Start of the first day that the records lie in. */
export const firstDay = Date.UTC(2026, 10, 10);

const kelvin = "\u212A";

/** Values that are easy to get wrong: quotes, escapes, wildcards of SQL, other scripts, numbers as text. */
export const oddStrings: readonly string[] = [
  "Quarantine",
  "quarantine",
  "deliver the zebra",
  "zebra crossing",
  "a.b@example.com",
  "ann@example.com",
  "EXAMPLE org",
  'say "zebra" twice',
  "back\\slash",
  "100% under_score",
  "100x underxscore",
  "line\nbreak\ttab",
  "Größe ÜBER alles",
  "größe über",
  "ЖУК и жук",
  "日本語 テスト",
  `${kelvin}elvin`,
  "kelvin",
  "\u0130stanbul",
  "istanbul",
  "emoji 🦓 zebra",
  "lone \ud800 surrogate",
  "66.187.233.211",
  "871017",
  "2026-11-11T10:00:00Z",
  "true",
  "",
  "don't stop",
  "x".repeat(300),
];

export const oddNumbers: readonly number[] = [
  0,
  5,
  -5,
  0.5,
  871017,
  1e21,
  0.6000000000000001,
  42,
  Date.UTC(2026, 10, 11),
];

/** Records over four days, some of them at the same millisecond, with fields of changing types. */
export function manyRecords(count: number): readonly TestRecord[] {
  const random = generator(7);
  const pick = <T>(values: readonly T[]): T => values[random(values.length)] as T;
  return Array.from({ length: count }, (_, number) => {
    const time = firstDay + random(4) * 86_400_000 + random(50) * 1_728_000;
    const record = testRecord(number, time, {
      text: random(5) === 0 ? [pick(oddStrings), pick(oddStrings)] : pick(oddStrings),
      size: random(5) === 0 ? [pick(oddNumbers), pick(oddNumbers)] : pick(oddNumbers),
      ...(random(3) === 0
        ? {}
        : {
            deep: {
              word: pick(oddStrings),
              list: [{ name: pick(oddStrings) }, { name: pick(oddNumbers) }],
            },
          }),
      ...(random(4) === 0 ? { flag: random(2) === 0 } : { flag: null }),
      mixed: random(2) === 0 ? pick(oddStrings) : pick(oddNumbers),
      empty: [],
    });
    return stamped(record, number);
  });
}

/** Some have what is stamped on them in common, some of the same hold it themselves, as earlier versions stored it. */
function stamped(record: TestRecord, number: number): TestRecord {
  const words = ["Zebra feed", 'ЖУК "quoted"', "100% under_score", "5"];
  const stamp = {
    tenant: words[number % 4],
    origin: { source: words[number % 3], processor: { name: oddStrings[number % 11] } },
  };
  if (number % 5 === 0) return record;
  if (number % 5 === 1) return { ...record, document: { ...stamp, ...record.document } };
  return { ...record, stamp };
}

/** Numbers below `limit`, always the same ones. */
function generator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}
