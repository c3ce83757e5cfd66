/** The reading thread of `threadedLake`: started as a worker, never imported. Its options are its `workerData`. */
import { parentPort, workerData } from "node:worker_threads";
import { SearchProblem } from "../lake.ts";
import type { FromReader, LakeAnswer, LakeQuestion, ToReader } from "./lake-messages.ts";
import { openLakeReader, type LakeReaderOptions } from "./lake-reader.ts";
import type { Work } from "./scan.ts";
import { takeTurns, type BegunWork, type Outcome } from "./turns.ts";

const reader = openLakeReader(workerData as LakeReaderOptions);
const turns = takeTurns();
const underWay = new Map<number, BegunWork>();
const exports = new Map<number, ReturnType<typeof reader.export>>();
const send = (message: FromReader): void => parentPort?.postMessage(message);

parentPort?.on("message", (message: ToReader) => {
  if ("close" in message) {
    reader.close();
    parentPort?.close();
  } else if ("cancel" in message) {
    underWay.get(message.cancel)?.end();
    underWay.delete(message.cancel);
  } else if ("endExport" in message) {
    exports.delete(message.endExport);
  } else {
    const { id, question } = message;
    const begun = turns.begin(answer(question), (outcome) => {
      underWay.delete(id);
      send(report(id, outcome));
    });
    underWay.set(id, begun);
  }
});
send({ ready: true });

function* answer(question: LakeQuestion): Work<LakeAnswer> {
  switch (question.kind) {
    case "search":
      return yield* reader.search(question.index, question.body);
    case "count":
      return yield* reader.count(question.index, question.body);
    case "get":
      return reader.get(question.index, question.record);
    case "ingestion":
      return reader.ingestion(question);
    case "indices":
      return reader.indices();
    case "export":
      return yield* nextChunk(question);
  }
}

function* nextChunk({
  number,
  index,
  body,
}: Extract<LakeQuestion, { kind: "export" }>): Work<string | undefined> {
  const chunks = exports.get(number) ?? reader.export(index, body);
  exports.set(number, chunks);
  for (;;) {
    const { done, value } = chunks.next();
    if (done === true) exports.delete(number);
    if (done === true || value !== undefined) return value ?? undefined;
    yield;
  }
}

function report(id: number, outcome: Outcome<LakeAnswer>): FromReader {
  if ("value" in outcome) return { id, value: outcome.value };
  const { error } = outcome;
  if (error instanceof SearchProblem)
    return { id, problem: { path: error.path, message: error.message } };
  return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
