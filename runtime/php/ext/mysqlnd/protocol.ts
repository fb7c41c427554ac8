/** Numbers of the MySQL protocol (include/mysql_com.h of the server). */

export const Command = {
  quit: 0x01,
  initDb: 0x02,
  query: 0x03,
  statistics: 0x09,
  ping: 0x0e,
  changeUser: 0x11,
  prepare: 0x16,
  execute: 0x17,
  sendLongData: 0x18,
  closeStatement: 0x19,
  resetStatement: 0x1a,
  resetConnection: 0x1f,
} as const;

export const Capability = {
  longPassword: 1,
  foundRows: 1 << 1,
  longFlag: 1 << 2,
  connectWithDb: 1 << 3,
  protocol41: 1 << 9,
  interactive: 1 << 10,
  ssl: 1 << 11,
  ignoreSigpipe: 1 << 12,
  transactions: 1 << 13,
  secureConnection: 1 << 15,
  multiStatements: 1 << 16,
  multiResults: 1 << 17,
  psMultiResults: 1 << 18,
  pluginAuth: 1 << 19,
  pluginAuthLenenc: 1 << 21,
} as const;

export const ServerStatus = {
  inTransaction: 1,
  autocommit: 2,
  moreResults: 8,
  noBackslashEscapes: 512,
} as const;

/** First bytes of packets. */
export const Head = { ok: 0x00, moreData: 0x01, localInfile: 0xfb, eof: 0xfe, error: 0xff } as const;

export const FieldType = {
  decimal: 0,
  tiny: 1,
  short: 2,
  long: 3,
  float: 4,
  double: 5,
  null: 6,
  timestamp: 7,
  longlong: 8,
  int24: 9,
  date: 10,
  time: 11,
  datetime: 12,
  year: 13,
  newdate: 14,
  varchar: 15,
  bit: 16,
  json: 245,
  newdecimal: 246,
  enum: 247,
  set: 248,
  tinyBlob: 249,
  mediumBlob: 250,
  longBlob: 251,
  blob: 252,
  varString: 253,
  string: 254,
  geometry: 255,
} as const;

export const FieldFlag = {
  notNull: 1,
  primaryKey: 2,
  uniqueKey: 4,
  multipleKey: 8,
  blob: 16,
  unsigned: 32,
  zerofill: 64,
  binary: 128,
  autoIncrement: 512,
} as const;

/**
 * Default collation of each character set: its number and the end of its name; bytes of the longest character. Not here are those in which a byte of ASCII can
 * be a part of another character (big5, gbk, sjis, cp932): no text could be put into a statement safely without knowing their tables.
 */
const CHARSETS: Readonly<Record<string, readonly [number: number, collation: string, maxBytes: number]>> = {
  latin2: [9, 'general_ci', 1],
  dec8: [3, 'swedish_ci', 1],
  cp850: [4, 'general_ci', 1],
  hp8: [6, 'english_ci', 1],
  koi8r: [7, 'general_ci', 1],
  latin1: [8, 'swedish_ci', 1],
  swe7: [10, 'swedish_ci', 1],
  ascii: [11, 'general_ci', 1],
  ujis: [12, 'japanese_ci', 3],
  hebrew: [16, 'general_ci', 1],
  tis620: [18, 'thai_ci', 1],
  euckr: [19, 'korean_ci', 2],
  koi8u: [22, 'general_ci', 1],
  gb2312: [24, 'chinese_ci', 2],
  greek: [25, 'general_ci', 1],
  cp1250: [26, 'general_ci', 1],
  latin5: [30, 'turkish_ci', 1],
  armscii8: [32, 'general_ci', 1],
  utf8: [33, 'general_ci', 3],
  utf8mb3: [33, 'general_ci', 3],
  cp866: [36, 'general_ci', 1],
  keybcs2: [37, 'general_ci', 1],
  macce: [38, 'general_ci', 1],
  macroman: [39, 'general_ci', 1],
  cp852: [40, 'general_ci', 1],
  latin7: [41, 'general_ci', 1],
  utf8mb4: [45, 'general_ci', 4],
  cp1251: [51, 'general_ci', 1],
  cp1256: [57, 'general_ci', 1],
  cp1257: [59, 'general_ci', 1],
  binary: [63, '', 1],
  geostd8: [92, 'general_ci', 1],
  eucjpms: [97, 'japanese_ci', 3],
};

/** A character set as a connection uses it. */
export interface Charset {
  /** Of its default collation. */
  readonly number: number;
  readonly collation: string;
  /** Longest character in bytes. */
  readonly maxBytes: number;
}

/** Undefined for a character set that is not taken. */
export function charsetNamed(name: string): Charset | undefined {
  const lower = name.toLowerCase();
  if (!Object.hasOwn(CHARSETS, lower)) return undefined;
  const [number, suffix, maxBytes] = CHARSETS[lower]!;
  return { number, collation: suffix === '' ? lower : `${lower}_${suffix}`, maxBytes };
}

/** The character set of a collation, as far as these numbers tell: servers have many collations for each. */
export function charsetOf(collation: number): string | undefined {
  if ([45, 46].includes(collation) || (collation >= 224 && collation <= 323)) return 'utf8mb4';
  if ([33, 83].includes(collation) || (collation >= 192 && collation <= 215)) return 'utf8mb3';
  return Object.keys(CHARSETS).find((name) => CHARSETS[name]![0] === collation);
}
