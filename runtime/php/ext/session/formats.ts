/** The three ways a session's variables are written as one text (ext/session/session.c PS_SERIALIZER_*). */
import { fromBinary, toBinary } from '../../engine/byte-text.ts';
import { isPhpArray } from '../../engine/conversion.ts';
import { type ArrayEntry, entriesOf } from '../../engine/php-array.ts';
import { SerializedReader, serializeValue } from '../standard/var/serialization.ts';

type Entries = readonly ArrayEntry[];

/** What was read before anything was wrong, and whether something was. */
export interface DecodedSession {
  readonly entries: readonly (readonly [string, unknown])[];
  readonly isBroken: boolean;
  /** Replaces the variables before the entries are added; without it they are kept. */
  readonly instead?: unknown;
}

export interface SessionFormat {
  /** @returns null when nothing can be written. */
  encode(entries: Entries, precision: number, skipped: (key: number) => void): string | null;
  decode(text: string): DecodedSession;
}

const DELIMITER = '|';
/** Maximum length of a name in the binary format, in bytes. */
const LONGEST_NAME = 127;

/** Writes one by one what has a name; numbers are no names of variables. */
function joinNamed(
  entries: Entries,
  skipped: (key: number) => void,
  write: (name: string, value: unknown) => string | null,
): string | null {
  let text = '';
  for (const [name, value] of entries) {
    if (typeof name === 'number') {
      skipped(name);
      continue;
    }
    const written = write(name, value);
    if (written === null) return null;
    text += written;
  }
  return text === '' ? null : text;
}

const named: SessionFormat = {
  encode: (entries, precision, skipped) =>
    joinNamed(entries, skipped, (name, value) =>
      name.includes(DELIMITER) ? null : name + DELIMITER + serializeValue(value, precision),
    ),
  decode: (text) => {
    const binary = toBinary(text);
    return readAll(binary, (at) => {
      const end = binary.indexOf(DELIMITER, at);
      return end === -1 ? null : { name: binary.slice(at, end), valueAt: end + 1 };
    });
  },
};

const binaryNamed: SessionFormat = {
  encode: (entries, precision, skipped) =>
    joinNamed(entries, skipped, (name, value) => {
      const { length } = toBinary(name);
      return length > LONGEST_NAME ? '' : String.fromCharCode(length) + name + serializeValue(value, precision);
    }),
  decode: (text) => {
    const binary = toBinary(text);
    return readAll(binary, (at) => {
      const valueAt = at + 1 + (binary.charCodeAt(at) & LONGEST_NAME);
      return valueAt > binary.length ? null : { name: binary.slice(at + 1, valueAt), valueAt };
    });
  },
};

interface NameFound {
  readonly name: string;
  readonly valueAt: number;
}

function readAll(binary: string, nameAt: (at: number) => NameFound | null): DecodedSession {
  const reader = new SerializedReader(binary);
  const entries: [string, unknown][] = [];
  while (reader.at < binary.length) {
    const found = nameAt(reader.at);
    if (found === null) return { entries, isBroken: true };
    reader.at = found.valueAt;
    const read = reader.tryValue();
    if (read === null) return { entries, isBroken: true };
    entries.push([fromBinary(found.name), read.value]);
  }
  return { entries, isBroken: false };
}

const whole: SessionFormat = {
  encode: (entries, precision) => serializeValue(new Map(entries), precision),
  decode: (text) => {
    const read = text === '' ? { value: null } : new SerializedReader(toBinary(text)).tryValue();
    if (read === null) return { entries: [], isBroken: true };
    const value = read.value ?? [];
    if (!isPhpArray(value)) return { entries: [], isBroken: false, instead: value };
    const entries = entriesOf(value).map(([key, member]) => [String(key), member] as const);
    return { entries, isBroken: false, instead: Object.create(null) };
  },
};

const FORMATS: Readonly<Record<string, SessionFormat>> = { php: named, php_binary: binaryNamed, php_serialize: whole };

/** The format of `session.serialize_handler`; null when there is none of this name. */
export function formatNamed(name: string): SessionFormat | null {
  return Object.hasOwn(FORMATS, name) ? FORMATS[name]! : null;
}
