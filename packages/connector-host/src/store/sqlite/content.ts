/** The vendor's JSON within a document, exactly as it came: what elements are made of. */
export function contentOf(row: { readonly doc: string; readonly content_at: number }): string {
  return row.doc.slice(row.content_at, -1);
}
