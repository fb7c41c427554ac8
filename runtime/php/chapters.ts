/** The tables of all chapters. A new chapter is one line here. */

import { ctype } from './ext/ctype/functions.ts';
import { date, dateConstants } from './ext/date/functions.ts';
import { filter, filterConstants } from './ext/filter/functions.ts';
import { hash } from './ext/hash/functions.ts';
import { hashConstants, hashFiles } from './ext/hash/incremental-functions.ts';
import { json, jsonConstants } from './ext/json/functions.ts';
import { encodings } from './ext/mbstring/encoding-functions.ts';
import { multibyte, multibyteConstants } from './ext/mbstring/functions.ts';
import { multibyteParts } from './ext/mbstring/parts-functions.ts';
import { pcre, pcreConstants } from './ext/pcre/functions.ts';
import { pcreReplacing } from './ext/pcre/replacing-functions.ts';
import { random, randomConstants } from './ext/random/functions.ts';
import { session, sessionConstants } from './ext/session/functions.ts';
import { sessionSettings } from './ext/session/settings-functions.ts';
import { arrayConstants, arrays } from './ext/standard/array/array-functions.ts';
import { arrayCallbacks } from './ext/standard/array/callback-functions.ts';
import { arrayPointers } from './ext/standard/array/pointer-functions.ts';
import { arraySets } from './ext/standard/array/set-functions.ts';
import { arraySort, sortConstants } from './ext/standard/array/sort-functions.ts';
import { csv } from './ext/standard/file/csv-functions.ts';
import { csvReading } from './ext/standard/file/csv-reading-functions.ts';
import { directories, directoryConstants } from './ext/standard/file/directory-functions.ts';
import { directoryReading } from './ext/standard/file/directory-reading-functions.ts';
import { fileConstants, files } from './ext/standard/file/file-functions.ts';
import { fileLocking } from './ext/standard/file/flock-functions.ts';
import { wildcardConstants, wildcards } from './ext/standard/file/fnmatch-functions.ts';
import { fileFacts } from './ext/standard/file/stat-functions.ts';
import { fileStatus } from './ext/standard/file/status-functions.ts';
import { html, htmlConstants } from './ext/standard/html/html-functions.ts';
import { apache } from './ext/standard/http/apache-functions.ts';
import { connectionConstants, connectionHandling } from './ext/standard/http/connection-functions.ts';
import { fpm } from './ext/standard/http/fpm-functions.ts';
import { network } from './ext/standard/http/header-functions.ts';
import { variablesInput } from './ext/standard/http/input-functions.ts';
import { outputConstants, outputControl } from './ext/standard/http/output-functions.ts';
import { uploadConstants, uploads } from './ext/standard/http/upload-functions.ts';
import { errorConstants, errorHandling } from './ext/standard/info/error-functions.ts';
import { functionHandling } from './ext/standard/info/function-handling-functions.ts';
import { commandLine } from './ext/standard/info/getopt-functions.ts';
import { inclusion } from './ext/standard/info/inclusion-functions.ts';
import { info, infoConstants } from './ext/standard/info/info-functions.ts';
import { optionConstants, options } from './ext/standard/info/ini-functions.ts';
import { iniTextConstants, iniTexts } from './ext/standard/info/ini-text-functions.ts';
import { misc } from './ext/standard/info/misc-functions.ts';
import { host } from './ext/standard/info/network-functions.ts';
import { time } from './ext/standard/info/time-functions.ts';
import { math, mathConstants } from './ext/standard/math/math-functions.ts';
import { passwordConstants, passwords } from './ext/standard/password/password-functions.ts';
import { streamConstants, streams } from './ext/standard/streams/stream-functions.ts';
import { locale, localeConstants } from './ext/standard/string/locale-functions.ts';
import { packing } from './ext/standard/string/pack-functions.ts';
import { printing } from './ext/standard/string/printing-functions.ts';
import { stringReplace } from './ext/standard/string/replace-functions.ts';
import { stringScanning } from './ext/standard/string/scanning-functions.ts';
import { stringSearch } from './ext/standard/string/search-functions.ts';
import { stringConstants, strings } from './ext/standard/string/string-functions.ts';
import { uuencoding } from './ext/standard/string/uuencode-functions.ts';
import { url, urlConstants } from './ext/standard/url/url-functions.ts';
import { classes } from './ext/standard/var/class-functions.ts';
import { serialization } from './ext/standard/var/serialize-functions.ts';
import { variables } from './ext/standard/var/variable-functions.ts';
import { compression } from './ext/zlib/functions.ts';
import { zlib } from './ext/zlib/output-functions.ts';

/** Function tables, in no particular order; no name is in two of them. */
export const chapters = [
  stringScanning,
  packing,
  hashFiles,
  commandLine,
  compression,
  classes,
  apache,
  arrayCallbacks,
  arrays,
  arrayPointers,
  arraySets,
  arraySort,
  connectionHandling,
  csv,
  csvReading,
  ctype,
  date,
  directories,
  directoryReading,
  encodings,
  errorHandling,
  files,
  fileFacts,
  fileStatus,
  filter,
  fpm,
  functionHandling,
  hash,
  host,
  html,
  inclusion,
  locale,
  info,
  iniTexts,
  json,
  math,
  misc,
  multibyte,
  multibyteParts,
  network,
  options,
  outputControl,
  passwords,
  pcre,
  pcreReplacing,
  printing,
  random,
  serialization,
  session,
  sessionSettings,
  streams,
  fileLocking,
  stringReplace,
  strings,
  stringSearch,
  time,
  uploads,
  url,
  uuencoding,
  variables,
  variablesInput,
  wildcards,
  zlib,
] as const;

/** Constant tables. */
export const constantChapters = [
  hashConstants,
  arrayConstants,
  connectionConstants,
  dateConstants,
  directoryConstants,
  errorConstants,
  fileConstants,
  filterConstants,
  htmlConstants,
  infoConstants,
  iniTextConstants,
  jsonConstants,
  localeConstants,
  mathConstants,
  multibyteConstants,
  optionConstants,
  outputConstants,
  passwordConstants,
  pcreConstants,
  randomConstants,
  sessionConstants,
  sortConstants,
  streamConstants,
  stringConstants,
  uploadConstants,
  urlConstants,
  wildcardConstants,
] as const;
