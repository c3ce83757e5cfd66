/**
 * Memory for the documents of the pages in flight, used again and again: fresh megabytes for each page would cost more
 * than the page, in page faults and in the collections that they force. It is shared memory, so that the store's
 * thread reads a page where it was written.
 */
export interface DocumentPool {
  /** At least so many bytes, whatever was in them before. */
  take(bytes: number): Buffer;
  /** A larger one with the first `used` bytes of `buffer`, which goes back. */
  grow(buffer: Buffer, used: number, more: number): Buffer;
  /** Nobody may look at it afterwards. */
  giveBack(buffer: Uint8Array): void;
}

const smallestBytes = 64 * 1024;

/**
 * @param idleBytes kept for later pages; what is given back beyond that goes to the garbage collector, which comes late. As
 * much as the largest pages in flight need takes less memory than less. @default 48 MiB
 */
export function createDocumentPool(idleBytes = 48 * 2 ** 20): DocumentPool {
  const idle: SharedArrayBuffer[] = [];
  const pool: DocumentPool = {
    take: (bytes) => {
      const at = idle.findIndex((one) => one.byteLength >= bytes);
      const [found] = at < 0 ? [] : idle.splice(at, 1);
      return Buffer.from(found ?? new SharedArrayBuffer(roundUp(bytes)));
    },
    grow: (buffer, used, more) => {
      const larger = pool.take(used + more);
      buffer.copy(larger, 0, 0, used);
      pool.giveBack(buffer);
      return larger;
    },
    giveBack: ({ buffer }) => {
      if (!(buffer instanceof SharedArrayBuffer)) return;
      idle.push(buffer);
      // Smallest first, so that a small page leaves the large ones to large pages.
      idle.sort((a, b) => a.byteLength - b.byteLength);
      while (idle.reduce((sum, one) => sum + one.byteLength, 0) > idleBytes) idle.pop();
    },
  };
  return pool;
}

/** Up to a quarter of a power of two, so that pages of about one size share their buffers. */
function roundUp(bytes: number): number {
  const most = Math.max(bytes, smallestBytes);
  const step = 2 ** Math.floor(Math.log2(most) - 2);
  return Math.ceil(most / step) * step;
}
