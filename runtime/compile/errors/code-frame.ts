/** A few lines of source around a place, with a mark under it. */

const LINES_BEFORE = 2;
const LINES_AFTER = 2;

/**
 * @param line from 1
 * @param column from 0
 * @param length characters to underline, at least one
 * @returns lines without a trailing newline; empty when the source has no such line.
 */
export function codeFrame(source: string, line: number, column: number, length: number): string {
  const lines = source.split(/\r?\n/);
  const marked = lines[line - 1];
  if (marked === undefined) return '';
  const first = Math.max(1, line - LINES_BEFORE);
  const last = Math.min(lines.length, line + LINES_AFTER);
  const width = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const text = lines[number - 1]!;
    if (number === lines.length && text === '' && number !== line) break;
    frame.push(`${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${text}`.trimEnd());
    if (number === line) frame.push(`  ${' '.repeat(width)} | ${underline(text, column, length)}`);
  }
  return frame.join('\n');
}

/** Tabs stay tabs, so that the mark stands right however wide they are shown. */
function underline(text: string, column: number, length: number): string {
  const indent = text.slice(0, column).replace(/[^\t]/g, ' ');
  return `${indent}${'^'.repeat(Math.max(1, Math.min(length, text.length - column)))}`;
}
