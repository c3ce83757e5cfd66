import type { RecordBatch } from "@sluice/mailprotector-simulator";

/** The batch with texts that are kept: a world is small, and its vendor is asked for each record many times. */
export function writtenOnce(batch: RecordBatch): RecordBatch {
  const texts = new Map<string, string>();
  return {
    get length() {
      return batch.length;
    },
    timeAt: (index) => batch.timeAt(index),
    idAt: (index) => batch.idAt(index),
    messageIdAt: (index) => batch.messageIdAt(index),
    jsonAt: (index, place) => {
      // A held mail is written anew when it is released, with another time.
      const key = `${index} ${place.receivedAt}`;
      const text = texts.get(key) ?? batch.jsonAt(index, place);
      texts.set(key, text);
      return text;
    },
    [Symbol.iterator]: () => batch[Symbol.iterator](),
  };
}
