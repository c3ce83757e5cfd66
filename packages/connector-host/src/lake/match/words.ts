/** Characters of words: letters, digits, the marks on them, and the underscore. */
const wordClass = String.raw`\p{L}\p{N}\p{M}_`;
const wordPattern = new RegExp(`[${wordClass}]+`, "gu");
const patternPattern = new RegExp(`[${wordClass}*?]+`, "gu");
/** The only capitals beyond ASCII whose small letters are ASCII. */
const asciiInDisguise = /[\u0130\u212A]/;

/**
 * Small letters for comparison. Letters beyond ASCII never become ASCII ones, so that an ASCII part of a folded word
 * stands in the stored text as it is, but for its case.
 */
export function fold(text: string): string {
  if (!asciiInDisguise.test(text)) return text.toLowerCase();
  return text.replace(/[^\u0130\u212A]+/g, (part) => part.toLowerCase());
}

/** The words of a text, folded, in their order. */
export function wordsIn(text: string): readonly string[] {
  return fold(text).match(wordPattern) ?? [];
}

/** Like `wordsIn`, but `*` and `?` belong to words. */
export function patternsIn(text: string): readonly string[] {
  return fold(text).match(patternPattern) ?? [];
}

/** A test whether a folded text holds the words one after the other, with nothing but other characters between them. */
export function phraseTest(words: readonly string[]): (folded: string) => boolean {
  const [first = ""] = words;
  const phrase = words.join(`[^${wordClass}]+`);
  const expression = new RegExp(`(?<![${wordClass}])${phrase}(?![${wordClass}])`, "u");
  // Most texts lack the first word: looking for it costs a tenth of the expression.
  return (folded) => folded.includes(first) && expression.test(folded);
}

/** Whether a word fits a pattern of `*` (any characters, or none) and `?` (one character), in linear space and no backtracking trap. */
export function fitsPattern(word: string, pattern: string): boolean {
  let [at, expected, star, resume] = [0, 0, -1, 0];
  while (at < word.length) {
    if (pattern[expected] === "*") {
      star = expected++;
      resume = at;
    } else if (pattern[expected] === "?" || pattern[expected] === word[at]) {
      expected++;
      at++;
    } else {
      if (star < 0) return false;
      expected = star + 1;
      at = ++resume;
    }
  }
  while (pattern[expected] === "*") expected++;
  return expected === pattern.length;
}
