/** How PHP reads the text of a directive (Zend/zend_ini.c). Pure. */

/** `zend_ini_parse_bool`: on, yes and true in any case, or a number other than 0. */
export function iniBool(text: string): boolean {
  if (text === '1') return true;
  if (text === '0' || text === '') return false;
  const lower = text.toLowerCase();
  return lower === 'on' || lower === 'yes' || lower === 'true' || leadingInteger(text) !== 0;
}

const QUANTITY = /^[\s]*([+-]?)(0x[0-9a-f]+|0o[0-7]+|0b[01]+|0[0-7]*(?![0-9])|[0-9]+)?/i;
const FACTORS: Readonly<Record<string, number>> = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

/** `zend_ini_parse_quantity`: an integer with an optional factor K, M or G as its last character; 0 without digits. */
export function iniQuantity(text: string): number {
  const plain = text.length < 16 ? Number(text || 0) : Number.NaN;
  if (Number.isInteger(plain) && !/^\s*[+-]?0[0-9]/.test(text)) return plain;
  const trimmed = text.trimEnd();
  const match = QUANTITY.exec(trimmed)!;
  const digits = match[2] ?? '';
  if (digits === '') return 0;
  const isOctal = /^0[0-7]+$/.test(digits);
  const magnitude = isOctal ? Number.parseInt(digits, 8) : Number(digits.toLowerCase());
  const factor = trimmed.length > match[0].length ? (FACTORS[trimmed.at(-1)!.toLowerCase()] ?? 1) : 1;
  return (match[1] === '-' ? -magnitude : magnitude) * factor;
}

/** C's atoi: the integer at the start of a text, 0 when there is none. */
export function leadingInteger(text: string): number {
  const match = /^\s*[+-]?\d+/.exec(text);
  return match === null ? 0 : Number(match[0]);
}

/** The items of a comma-separated list. */
export function iniList(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
}
