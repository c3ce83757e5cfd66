import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import { Type } from "typebox";
import type { Api, ApiContext } from "../api.ts";
import { textAnswers } from "../contract/answers.ts";
import { requireIndex } from "../data/require-index.ts";
import { goneSignal } from "../gone-signal.ts";
import { HostProblem } from "../host-services.ts";
import { toCsv } from "./csv.ts";

const schema = {
  tags: ["data"],
  summary: "Export every record that matches, oldest first",
  description: "Streams until everything is sent. CSV takes the columns from `fields`.",
  body: Type.Object(
    {
      index: Type.Optional(Type.String({ description: "`syslog` if left out" })),
      query: Type.Optional(
        Type.Record(Type.String(), Type.Unknown(), {
          description: "As in _search; all if left out",
        }),
      ),
      format: Type.Optional(Type.Enum(["ndjson", "csv"])),
      fields: Type.Optional(
        Type.Array(Type.String({ minLength: 1 }), { description: "For CSV: dotted paths" }),
      ),
    },
    { additionalProperties: false },
  ),
  response: textAnswers(["application/x-ndjson", "text/csv"], "One record a line"),
};

/** `POST /connect/api/v1/exports` */
export function postExport(api: Api, { services }: ApiContext): void {
  api.post("/connect/api/v1/exports", { schema }, async ({ body }, reply) => {
    const { format = "ndjson", fields = [], query } = body;
    if (format === "csv" && fields.length === 0) throw fieldsMissing();
    const gone = goneSignal(reply);
    const index = await requireIndex(services, body.index ?? "syslog");
    const asked = query === undefined ? {} : { query };
    const records = await startNow(services.lake.export(index, asked, gone));
    const text = format === "csv" ? toCsv(records, fields) : records;
    // Streams are sent as they are, past the schema of the answer.
    const raw: FastifyReply = reply;
    return raw
      .type(format === "csv" ? "text/csv; charset=utf-8" : "application/x-ndjson")
      .header("content-disposition", `attachment; filename="${index}.${format}"`)
      .send(Readable.from(text));
  });
}

/** Takes the first chunk before the answer begins, so that a query that cannot be answered is a problem document. */
async function startNow(chunks: AsyncIterable<string>): Promise<AsyncIterable<string>> {
  const iterator = chunks[Symbol.asyncIterator]();
  let next = await iterator.next();
  return (async function* () {
    try {
      for (; next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  })();
}

/** Guessed columns would leave fields out that nobody notices. */
function fieldsMissing(): HostProblem {
  const message = "/fields is required for CSV and was not given: name the columns.";
  const problems = [{ path: "/fields", code: "required", message }];
  return new HostProblem("request_invalid", 400, { message, problems });
}
