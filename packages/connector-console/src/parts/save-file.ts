/** Offers a text, or what is already a blob, to be saved under a name. */
export function saveFile(name: string, type: string, text: string | Blob): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the text once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
