/** Blocks of so many bytes and more are mapped, and given back when they are freed. */
const mappedFrom = "131072";

type Restarting = Pick<
  NodeJS.Process,
  "platform" | "env" | "execPath" | "execArgv" | "argv" | "connected" | "execve"
>;

/**
 * Starts this program again in its own process with a setting of glibc that is only read at the start. By itself glibc
 * raises the size from which it maps a block to that of the largest one freed, so the bodies of large answers come to lie
 * among small blocks, and leave holes that are never given back: 50 MiB (docs/benchmarks.md).
 *
 * Does nothing where the setting is there already, or does not exist.
 */
export function limitMalloc(process: Restarting): void {
  const { platform, env, execPath, execArgv, argv, connected } = process;
  if (platform !== "linux" || connected === true || env["MALLOC_MMAP_THRESHOLD_"] !== undefined)
    return;
  const args = [execPath, ...execArgv, ...argv.slice(1)];
  process.execve?.(execPath, args, { ...env, MALLOC_MMAP_THRESHOLD_: mappedFrom });
}
