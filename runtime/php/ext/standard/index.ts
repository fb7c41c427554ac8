/** What every PHP has: strings, arrays, files, output and the like: PHP's extension `standard`. */
import { defineExtension } from '../../calls/extension.ts';
import { arrayConstants, arrays } from './array/array-functions.ts';
import { arrayCallbacks } from './array/callback-functions.ts';
import { arrayPointers } from './array/pointer-functions.ts';
import { arraySets } from './array/set-functions.ts';
import { arraySort, sortConstants } from './array/sort-functions.ts';
import { csv } from './file/csv-functions.ts';
import { csvReading } from './file/csv-reading-functions.ts';
import { directories, directoryConstants } from './file/directory-functions.ts';
import { directoryReading } from './file/directory-reading-functions.ts';
import { fileConstants, files } from './file/file-functions.ts';
import { fileLocking } from './file/flock-functions.ts';
import { wildcardConstants, wildcards } from './file/fnmatch-functions.ts';
import { fileFacts } from './file/stat-functions.ts';
import { fileStatus } from './file/status-functions.ts';
import { html, htmlConstants } from './html/html-functions.ts';
import { connectionConstants, connectionHandling } from './http/connection-functions.ts';
import { network } from './http/header-functions.ts';
import { variablesInput } from './http/input-functions.ts';
import { outputConstants, outputControl } from './http/output-functions.ts';
import { uploadConstants, uploads } from './http/upload-functions.ts';
import { errorConstants, errorHandling } from './info/error-functions.ts';
import { functionHandling } from './info/function-handling-functions.ts';
import { commandLine } from './info/getopt-functions.ts';
import { inclusion } from './info/inclusion-functions.ts';
import { info, infoConstants } from './info/info-functions.ts';
import { optionConstants, options } from './info/ini-functions.ts';
import { iniTextConstants, iniTexts } from './info/ini-text-functions.ts';
import { misc } from './info/misc-functions.ts';
import { host } from './info/network-functions.ts';
import { time } from './info/time-functions.ts';
import { standardIniHandlers } from './ini-handlers.ts';
import { math, mathConstants } from './math/math-functions.ts';
import { passwordConstants, passwords } from './password/password-functions.ts';
import { openStandardStreams, standardStreams } from './streams/standard-streams.ts';
import { streamConstants, streams } from './streams/stream-functions.ts';
import { locale, localeConstants } from './string/locale-functions.ts';
import { packing } from './string/pack-functions.ts';
import { printing } from './string/printing-functions.ts';
import { stringReplace } from './string/replace-functions.ts';
import { stringScanning } from './string/scanning-functions.ts';
import { stringSearch } from './string/search-functions.ts';
import { stringConstants, strings } from './string/string-functions.ts';
import { uuencoding } from './string/uuencode-functions.ts';
import { url, urlConstants } from './url/url-functions.ts';
import { classes } from './var/class-functions.ts';
import { serialization } from './var/serialize-functions.ts';
import { variables } from './var/variable-functions.ts';

export const standardExtension = defineExtension({
  name: 'standard',
  functions: [
    stringScanning,
    packing,
    commandLine,
    classes,
    arrayCallbacks,
    arrays,
    arrayPointers,
    arraySets,
    arraySort,
    connectionHandling,
    csv,
    csvReading,
    directories,
    directoryReading,
    errorHandling,
    files,
    fileFacts,
    fileStatus,
    functionHandling,
    host,
    html,
    inclusion,
    locale,
    info,
    iniTexts,
    math,
    misc,
    network,
    options,
    outputControl,
    passwords,
    printing,
    serialization,
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
  ],
  constants: [
    standardStreams,
    arrayConstants,
    connectionConstants,
    directoryConstants,
    errorConstants,
    fileConstants,
    htmlConstants,
    infoConstants,
    iniTextConstants,
    localeConstants,
    mathConstants,
    optionConstants,
    outputConstants,
    passwordConstants,
    sortConstants,
    streamConstants,
    stringConstants,
    uploadConstants,
    urlConstants,
    wildcardConstants,
  ],
  iniHandlers: standardIniHandlers,
  onRequestStart: openStandardStreams,
});
