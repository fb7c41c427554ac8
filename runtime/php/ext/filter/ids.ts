/** Filters and flags by PHP's names (ext/filter/filter.c). */

export const Filter = {
  FILTER_VALIDATE_INT: 257,
  FILTER_VALIDATE_BOOLEAN: 258,
  FILTER_VALIDATE_BOOL: 258,
  FILTER_VALIDATE_FLOAT: 259,
  FILTER_VALIDATE_REGEXP: 272,
  FILTER_VALIDATE_DOMAIN: 277,
  FILTER_VALIDATE_URL: 273,
  FILTER_VALIDATE_EMAIL: 274,
  FILTER_VALIDATE_IP: 275,
  FILTER_VALIDATE_MAC: 276,
  FILTER_DEFAULT: 516,
  FILTER_UNSAFE_RAW: 516,
  FILTER_SANITIZE_STRING: 513,
  FILTER_SANITIZE_STRIPPED: 513,
  FILTER_SANITIZE_ENCODED: 514,
  FILTER_SANITIZE_SPECIAL_CHARS: 515,
  FILTER_SANITIZE_FULL_SPECIAL_CHARS: 522,
  FILTER_SANITIZE_EMAIL: 517,
  FILTER_SANITIZE_URL: 518,
  FILTER_SANITIZE_NUMBER_INT: 519,
  FILTER_SANITIZE_NUMBER_FLOAT: 520,
  FILTER_SANITIZE_ADD_SLASHES: 523,
  FILTER_CALLBACK: 1024,
} as const;

export const FilterFlag = {
  FILTER_FLAG_NONE: 0,
  FILTER_REQUIRE_SCALAR: 33554432,
  FILTER_REQUIRE_ARRAY: 16777216,
  FILTER_FORCE_ARRAY: 67108864,
  FILTER_NULL_ON_FAILURE: 134217728,
  FILTER_FLAG_ALLOW_OCTAL: 1,
  FILTER_FLAG_ALLOW_HEX: 2,
  FILTER_FLAG_STRIP_LOW: 4,
  FILTER_FLAG_STRIP_HIGH: 8,
  FILTER_FLAG_STRIP_BACKTICK: 512,
  FILTER_FLAG_ENCODE_LOW: 16,
  FILTER_FLAG_ENCODE_HIGH: 32,
  FILTER_FLAG_ENCODE_AMP: 64,
  FILTER_FLAG_NO_ENCODE_QUOTES: 128,
  FILTER_FLAG_EMPTY_STRING_NULL: 256,
  FILTER_FLAG_ALLOW_FRACTION: 4096,
  FILTER_FLAG_ALLOW_THOUSAND: 8192,
  FILTER_FLAG_ALLOW_SCIENTIFIC: 16384,
  FILTER_FLAG_PATH_REQUIRED: 262144,
  FILTER_FLAG_QUERY_REQUIRED: 524288,
  FILTER_FLAG_IPV4: 1048576,
  FILTER_FLAG_IPV6: 2097152,
  FILTER_FLAG_NO_RES_RANGE: 4194304,
  FILTER_FLAG_NO_PRIV_RANGE: 8388608,
  FILTER_FLAG_GLOBAL_RANGE: 268435456,
  FILTER_FLAG_HOSTNAME: 1048576,
  FILTER_FLAG_EMAIL_UNICODE: 1048576,
} as const;

export const InputSource = { INPUT_POST: 0, INPUT_GET: 1, INPUT_COOKIE: 2, INPUT_ENV: 4, INPUT_SERVER: 5 } as const;

/** Names of filter_list(), in PHP's order, with their numbers. */
export const FILTER_NAMES: readonly (readonly [name: string, id: number])[] = [
  ['int', 257],
  ['boolean', 258],
  ['float', 259],
  ['validate_regexp', 272],
  ['validate_domain', 277],
  ['validate_url', 273],
  ['validate_email', 274],
  ['validate_ip', 275],
  ['validate_mac', 276],
  ['string', 513],
  ['stripped', 513],
  ['encoded', 514],
  ['special_chars', 515],
  ['full_special_chars', 522],
  ['unsafe_raw', 516],
  ['email', 517],
  ['url', 518],
  ['number_int', 519],
  ['number_float', 520],
  ['add_slashes', 523],
  ['callback', 1024],
];

/** True for numbers in the range of filters, even if there is no such filter. */
export function isFilterId(id: number): boolean {
  return (id >= 512 && id <= 523) || (id >= 256 && id <= 277) || id === Filter.FILTER_CALLBACK;
}
