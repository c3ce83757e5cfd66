import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Where a command reads from and writes to. */
export interface Terminal {
  /** Writes an answer; whole lines, with their line break. */
  write(text: string): void;
  /** Writes what is not part of the answer. */
  note(text: string): void;
  /** Characters that fit into a line; undefined when nobody looks at it. */
  readonly width: number | undefined;
  /** Asks a person for a secret without showing it; undefined when there is nobody to ask. */
  askSecret?: ((question: string) => Promise<string>) | undefined;
}

interface Streams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** The terminal of this process. */
export function createTerminal({ stdin, stdout, stderr }: Streams): Terminal {
  return {
    write: (text) => void stdout.write(text),
    note: (text) => void stderr.write(text),
    width: stdout.isTTY ? stdout.columns : undefined,
    askSecret:
      stdin.isTTY && stderr.isTTY
        ? (question) => askHidden({ stdin, stderr }, question)
        : undefined,
  };
}

async function askHidden(
  { stdin, stderr }: Pick<Streams, "stdin" | "stderr">,
  question: string,
): Promise<string> {
  stderr.write(`${question}: `);
  // Echo goes to where nobody reads.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: stdin, output: nowhere, terminal: true });
  try {
    return await reader.question("");
  } finally {
    reader.close();
    stderr.write("\n");
  }
}
