export interface ServerEvent {
  readonly event: string;
  readonly data: unknown;
}

/** Reads server-sent events from the body of an answer, one by one as they come. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  let rest = "";
  for await (const text of body.pipeThrough(
    new TextDecoderStream() as never,
  ) as AsyncIterable<string>) {
    const parts = (rest + text).split("\n\n");
    rest = parts.pop() ?? "";
    for (const part of parts) yield parseEvent(part);
  }
}

/** Reads one event: lines `event: …` and `data: …`. Pure. */
export function parseEvent(text: string): ServerEvent {
  const fields = new Map(
    text.split("\n").map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
    }),
  );
  return {
    event: fields.get("event") ?? "message",
    data: JSON.parse(fields.get("data") ?? "null") as unknown,
  };
}
