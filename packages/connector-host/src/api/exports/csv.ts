/** Turns chunks of NDJSON into chunks of CSV (RFC 4180) with the asked fields as columns; paths are dotted. */
export async function* toCsv(
  ndjson: AsyncIterable<string>,
  fields: readonly string[],
): AsyncGenerator<string> {
  yield `${fields.map(cell).join(",")}\r\n`;
  let rest = "";
  for await (const chunk of ndjson) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    const text = lines
      .filter((line) => line !== "")
      .map((line) => row(line, fields))
      .join("");
    if (text !== "") yield text;
  }
  if (rest !== "") yield row(rest, fields);
}

function row(line: string, fields: readonly string[]): string {
  const document = JSON.parse(line) as unknown;
  return `${fields.map((field) => cell(valueAt(document, field))).join(",")}\r\n`;
}

function valueAt(document: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => {
    if (typeof value !== "object" || value === null) return undefined;
    return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  }, document);
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "string") return quoteIfNeeded(JSON.stringify(value));
  // A subject line such as `=HYPERLINK(…)` would run as a formula in the reader's spreadsheet.
  return quoteIfNeeded(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
}

function quoteIfNeeded(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
