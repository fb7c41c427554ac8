/** Compression: PHP's extension `zlib`. */
import { defineExtension } from '../../calls/extension.ts';
import { zlibFunctions } from './functions.ts';
import { outputFunctions } from './output-functions.ts';
import { openGzipHandler, startConfiguredCompression, zlibIniHandlers } from './starting-compression.ts';

export const zlibExtension = defineExtension({
  name: 'zlib',
  functions: [zlibFunctions, outputFunctions],
  iniHandlers: zlibIniHandlers,
  outputHandlers: { ob_gzhandler: openGzipHandler },
  onRequestStart: startConfiguredCompression,
});
