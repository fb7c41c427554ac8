/** Words and characters counted. All text is binary (php/engine/byte-text.ts). */

/** Words with their places: letters, `'` and `-` inside, and the extra characters. */
export function wordsOf(text: string, extra: ReadonlySet<string>): Map<number, string> {
  const words = new Map<number, string>();
  const isWordPart = (char: string) => /^[A-Za-z'-]$/.test(char) || extra.has(char);
  let at = 0;
  let end = text.length;
  // The text may not begin with - or ', nor end with -, unless they are extra characters.
  if ((text[0] === "'" && !extra.has("'")) || (text[0] === '-' && !extra.has('-'))) at++;
  if (text[end - 1] === '-' && !extra.has('-')) end--;
  while (at < end) {
    const from = at;
    while (at < end && isWordPart(text[at]!)) at++;
    if (at > from) words.set(from, text.slice(from, at));
    else at++;
  }
  return words;
}

/** How often each byte occurs, 256 counts. */
export function countBytes(text: string): number[] {
  const counts = new Array<number>(256).fill(0);
  for (let at = 0; at < text.length; at++) counts[text.charCodeAt(at)]!++;
  return counts;
}
