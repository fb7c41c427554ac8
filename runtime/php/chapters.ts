/** The tables of all chapters. A new chapter is one line here. */

import { apache } from './functions/apache.ts';
import { arrayCallbacks } from './functions/array-callbacks.ts';
import { arrayPointers } from './functions/array-pointers.ts';
import { arraySets } from './functions/array-sets.ts';
import { arraySort, sortConstants } from './functions/array-sort.ts';
import { arrayConstants, arrays } from './functions/arrays.ts';
import { classes } from './functions/classes.ts';
import { commandLine } from './functions/command-line.ts';
import { compression } from './functions/compression.ts';
import { connectionConstants, connectionHandling } from './functions/connection-handling.ts';
import { csv } from './functions/csv.ts';
import { csvReading } from './functions/csv-reading.ts';
import { ctype } from './functions/ctype.ts';
import { date, dateConstants } from './functions/date.ts';
import { directories, directoryConstants } from './functions/directories.ts';
import { directoryReading } from './functions/directory-reading.ts';
import { encodings } from './functions/encodings.ts';
import { errorConstants, errorHandling } from './functions/errorfunc.ts';
import { fileFacts } from './functions/file-facts.ts';
import { fileLocking } from './functions/file-locking.ts';
import { fileStatus } from './functions/file-status.ts';
import { fileConstants, files } from './functions/files.ts';
import { filter, filterConstants } from './functions/filter.ts';
import { fpm } from './functions/fpm.ts';
import { functionHandling } from './functions/function-handling.ts';
import { hash } from './functions/hash.ts';
import { hashConstants, hashFiles } from './functions/hash-files.ts';
import { host } from './functions/host.ts';
import { html, htmlConstants } from './functions/html.ts';
import { inclusion } from './functions/inclusion.ts';
import { info, infoConstants } from './functions/info.ts';
import { iniTextConstants, iniTexts } from './functions/ini-texts.ts';
import { json, jsonConstants } from './functions/json.ts';
import { locale, localeConstants } from './functions/locale.ts';
import { math, mathConstants } from './functions/math.ts';
import { misc } from './functions/misc.ts';
import { multibyte, multibyteConstants } from './functions/multibyte.ts';
import { multibyteParts } from './functions/multibyte-parts.ts';
import { network } from './functions/network.ts';
import { optionConstants, options } from './functions/options.ts';
import { outputConstants, outputControl } from './functions/output-control.ts';
import { packing } from './functions/packing.ts';
import { passwordConstants, passwords } from './functions/passwords.ts';
import { pcre, pcreConstants } from './functions/pcre.ts';
import { pcreReplacing } from './functions/pcre-replacing.ts';
import { printing } from './functions/printing.ts';
import { random, randomConstants } from './functions/random.ts';
import { serialization } from './functions/serialization.ts';
import { session, sessionConstants } from './functions/session.ts';
import { sessionSettings } from './functions/session-settings.ts';
import { streamConstants, streams } from './functions/streams-input.ts';
import { stringReplace } from './functions/string-replace.ts';
import { stringScanning } from './functions/string-scanning.ts';
import { stringSearch } from './functions/string-search.ts';
import { stringConstants, strings } from './functions/strings.ts';
import { time } from './functions/time.ts';
import { uploadConstants, uploads } from './functions/uploads.ts';
import { url, urlConstants } from './functions/url.ts';
import { uuencoding } from './functions/uuencoding.ts';
import { variables } from './functions/variables.ts';
import { variablesInput } from './functions/variables-input.ts';
import { wildcardConstants, wildcards } from './functions/wildcards.ts';
import { zlib } from './functions/zlib.ts';

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
