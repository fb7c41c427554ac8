/** Compression: PHP's extension `zlib`. */
import { defineExtension } from '../../calls/extension.ts';
import { compression } from './functions.ts';
import { zlib } from './output-functions.ts';
import { openGzipHandler, startConfiguredCompression, zlibIniHandlers } from './starting-compression.ts';

export const zlibExtension = defineExtension({
  name: 'zlib',
  functions: [compression, zlib],
  iniHandlers: zlibIniHandlers,
  outputHandlers: { ob_gzhandler: openGzipHandler },
  onRequestStart: startConfiguredCompression,
});
