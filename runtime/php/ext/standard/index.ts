/** What every PHP has: strings, arrays, files, output and the like: PHP's extension `standard`. */
import { defineExtension } from '../../calls/extension.ts';
import { arrayConstants, arrayFunctions } from './array/array-functions.ts';
import { callbackFunctions } from './array/callback-functions.ts';
import { pointerFunctions } from './array/pointer-functions.ts';
import { randomFunctions } from './array/random-functions.ts';
import { setFunctions } from './array/set-functions.ts';
import { sortConstants, sortFunctions } from './array/sort-functions.ts';
import { shellFunctions } from './exec/shell-functions.ts';
import { csvFunctions } from './file/csv-functions.ts';
import { directoryConstants, directoryFunctions } from './file/directory-functions.ts';
import { fileConstants, fileFunctions } from './file/file-functions.ts';
import { flockFunctions } from './file/flock-functions.ts';
import { fnmatchConstants, fnmatchFunctions } from './file/fnmatch-functions.ts';
import { statFunctions } from './file/stat-functions.ts';
import { htmlConstants, htmlFunctions } from './html/html-functions.ts';
import { connectionConstants, connectionFunctions } from './http/connection-functions.ts';
import { headerFunctions } from './http/header-functions.ts';
import { inputFunctions } from './http/input-functions.ts';
import { outputConstants, outputFunctions } from './http/output-functions.ts';
import { uploadConstants, uploadFunctions } from './http/upload-functions.ts';
import { errorFunctions } from './info/error-functions.ts';
import { functionHandlingFunctions } from './info/function-handling-functions.ts';
import { getoptFunctions } from './info/getopt-functions.ts';
import { infoFunctions } from './info/info-functions.ts';
import { iniConstants, iniFunctions } from './info/ini-functions.ts';
import { iniTextConstants, iniTextFunctions } from './info/ini-text-functions.ts';
import { miscFunctions } from './info/misc-functions.ts';
import { networkFunctions } from './info/network-functions.ts';
import { timeFunctions } from './info/time-functions.ts';
import { standardIniHandlers } from './ini-handlers.ts';
import { mathConstants, mathFunctions } from './math/math-functions.ts';
import { passwordConstants, passwordFunctions } from './password/password-functions.ts';
import { openStandardStreams, standardStreams } from './streams/standard-streams.ts';
import { streamConstants, streamFunctions } from './streams/stream-functions.ts';
import { digestFunctions } from './string/digest-functions.ts';
import { localeConstants, localeFunctions } from './string/locale-functions.ts';
import { packFunctions } from './string/pack-functions.ts';
import { printingFunctions } from './string/printing-functions.ts';
import { replaceFunctions } from './string/replace-functions.ts';
import { scanningFunctions } from './string/scanning-functions.ts';
import { searchFunctions } from './string/search-functions.ts';
import { stringConstants, stringFunctions } from './string/string-functions.ts';
import { transportFunctions } from './string/transport-functions.ts';
import { urlConstants, urlFunctions } from './url/url-functions.ts';
import { dumpFunctions } from './var/dump-functions.ts';
import { serializeFunctions } from './var/serialize-functions.ts';
import { variableFunctions } from './var/variable-functions.ts';

export const standardExtension = defineExtension({
  name: 'standard',
  functions: [
    arrayFunctions,
    callbackFunctions,
    pointerFunctions,
    randomFunctions,
    setFunctions,
    sortFunctions,
    shellFunctions,
    csvFunctions,
    directoryFunctions,
    fileFunctions,
    flockFunctions,
    fnmatchFunctions,
    statFunctions,
    htmlFunctions,
    connectionFunctions,
    headerFunctions,
    inputFunctions,
    outputFunctions,
    uploadFunctions,
    errorFunctions,
    functionHandlingFunctions,
    getoptFunctions,
    infoFunctions,
    iniFunctions,
    iniTextFunctions,
    miscFunctions,
    networkFunctions,
    timeFunctions,
    mathFunctions,
    passwordFunctions,
    streamFunctions,
    digestFunctions,
    localeFunctions,
    packFunctions,
    printingFunctions,
    replaceFunctions,
    scanningFunctions,
    searchFunctions,
    stringFunctions,
    transportFunctions,
    urlFunctions,
    dumpFunctions,
    serializeFunctions,
    variableFunctions,
  ],
  constants: [
    arrayConstants,
    sortConstants,
    directoryConstants,
    fileConstants,
    fnmatchConstants,
    htmlConstants,
    connectionConstants,
    outputConstants,
    uploadConstants,
    iniConstants,
    iniTextConstants,
    mathConstants,
    passwordConstants,
    streamConstants,
    localeConstants,
    stringConstants,
    urlConstants,
    standardStreams,
  ],
  iniHandlers: standardIniHandlers,
  onRequestStart: openStandardStreams,
});
