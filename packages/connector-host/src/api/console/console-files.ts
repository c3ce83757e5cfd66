import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import type { Coding } from "./choose-coding.ts";

/** One file of the console, with every form it can be sent in. */
export interface ConsoleFile {
  readonly type: string;
  readonly etag: string;
  /** Its name changes with its content, so that browsers may keep it for ever. */
  readonly isImmutable: boolean;
  readonly bodies: Readonly<Partial<Record<Coding, Buffer>>> & { readonly identity: Buffer };
}

/** The built console: what is not in here cannot be asked for. */
export interface ConsoleFiles {
  /** Undefined when the console was not built. */
  readonly page: ConsoleFile | undefined;
  /** By path in the URL, `/assets/index-4f2c.js`. */
  readonly files: ReadonlyMap<string, ConsoleFile>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

const pageName = "/index.html";
const immutableFolder = "/assets/";

/** Reads a built console into memory, about a megabyte; a folder that is not there counts as not built. */
export function readConsole(folder: string): ConsoleFiles {
  const files = new Map<string, ConsoleFile>();
  for (const path of listFiles(folder)) {
    const type = types[extname(path)];
    if (type === undefined) continue;
    files.set(`/${relative(folder, path).split(sep).join("/")}`, readFile(path, type));
  }
  const page = files.get(pageName);
  files.delete(pageName);
  return { page, files: page === undefined ? new Map() : immutable(files) };
}

function immutable(files: ReadonlyMap<string, ConsoleFile>): Map<string, ConsoleFile> {
  const marked = [...files].map(([url, file]) => {
    const isImmutable = url.startsWith(immutableFolder);
    return [url, { ...file, isImmutable }] as const;
  });
  return new Map(marked);
}

function readFile(path: string, type: string): ConsoleFile {
  const identity = readFileSync(path);
  const brotli = readIfThere(`${path}.br`);
  const gzip = readIfThere(`${path}.gz`);
  const digest = createHash("sha256").update(identity).digest("base64url").slice(0, 22);
  return {
    type,
    etag: `"${digest}"`,
    isImmutable: false,
    bodies: {
      identity,
      ...(brotli === undefined ? {} : { br: brotli }),
      ...(gzip === undefined ? {} : { gzip }),
    },
  };
}

function listFiles(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function readIfThere(path: string): Buffer | undefined {
  return statSync(path, { throwIfNoEntry: false }) === undefined ? undefined : readFileSync(path);
}
