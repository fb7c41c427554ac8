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
 * Number of the default collation of each character set, as servers know it by themselves. Not here are those in which a byte of ASCII can
 * be a part of another character (big5, gbk, sjis, cp932): no text could be put into a statement safely without knowing their tables.
 */
const COLLATIONS: Readonly<Record<string, number>> = {
  latin2: 9,
  dec8: 3,
  cp850: 4,
  hp8: 6,
  koi8r: 7,
  latin1: 8,
  swe7: 10,
  ascii: 11,
  ujis: 12,
  hebrew: 16,
  tis620: 18,
  euckr: 19,
  koi8u: 22,
  gb2312: 24,
  greek: 25,
  cp1250: 26,
  latin5: 30,
  armscii8: 32,
  utf8: 33,
  utf8mb3: 33,
  cp866: 36,
  keybcs2: 37,
  macce: 38,
  macroman: 39,
  cp852: 40,
  latin7: 41,
  utf8mb4: 45,
  cp1251: 51,
  cp1256: 57,
  cp1257: 59,
  binary: 63,
  geostd8: 92,
  eucjpms: 97,
};

/** Undefined for a character set that no server knows. */
export function collationOf(charset: string): number | undefined {
  return Object.hasOwn(COLLATIONS, charset.toLowerCase()) ? COLLATIONS[charset.toLowerCase()] : undefined;
}

/** The character set of a collation, as far as these numbers tell: servers have many collations for each. */
export function charsetOf(collation: number): string | undefined {
  if ([45, 46].includes(collation) || (collation >= 224 && collation <= 323)) return 'utf8mb4';
  if ([33, 83].includes(collation) || (collation >= 192 && collation <= 215)) return 'utf8mb3';
  return Object.keys(COLLATIONS).find((name) => COLLATIONS[name] === collation);
}
