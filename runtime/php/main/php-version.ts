/** Which PHP this is. */

/** The PHP whose behaviour we follow: what phpversion() answers. */
export const PHP_VERSION = '8.2.36';
export const ZEND_VERSION = '4.2.36';
/** Extensions of which functions are here, as extension_loaded() knows them. */
export const EXTENSIONS = [
  'Core',
  'date',
  'pcre',
  'zlib',
  'ctype',
  'filter',
  'hash',
  'json',
  'random',
  'session',
  'standard',
  'mbstring',
  'iconv',
];
