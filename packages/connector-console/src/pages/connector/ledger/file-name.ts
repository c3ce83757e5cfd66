/** Acme mail → acme-mail: a name as every file system takes it. Pure. */
export function fileNameOf(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join("-") || "connector";
}
