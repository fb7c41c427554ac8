/** Bits of the flags of json_encode() and json_decode(). */
export const JsonFlag = {
  hexTag: 1,
  hexAmp: 2,
  hexApos: 4,
  hexQuot: 8,
  forceObject: 16,
  numericCheck: 32,
  unescapedSlashes: 64,
  prettyPrint: 128,
  unescapedUnicode: 256,
  partialOutputOnError: 512,
  preserveZeroFraction: 1024,
  unescapedLineTerminators: 2048,
  invalidUtf8Ignore: 1048576,
  invalidUtf8Substitute: 2097152,
  throwOnError: 4194304,
} as const;

/** Bits that mean something else when decoding. */
export const JsonDecodeFlag = { objectAsArray: 1, bigintAsString: 2 } as const;
