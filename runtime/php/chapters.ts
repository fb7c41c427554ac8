/** The tables of all chapters. A new chapter is one line here. */
import { apache } from './functions/apache.ts';
import { connectionConstants, connectionHandling } from './functions/connection-handling.ts';
import { directories, directoryConstants } from './functions/directories.ts';
import { errorConstants, errorHandling } from './functions/errorfunc.ts';
import { fileStatus } from './functions/file-status.ts';
import { fileConstants, files } from './functions/files.ts';
import { fpm } from './functions/fpm.ts';
import { functionHandling } from './functions/function-handling.ts';
import { html, htmlConstants } from './functions/html.ts';
import { info, infoConstants } from './functions/info.ts';
import { json, jsonConstants } from './functions/json.ts';
import { misc } from './functions/misc.ts';
import { network } from './functions/network.ts';
import { optionConstants, options } from './functions/options.ts';
import { outputConstants, outputControl } from './functions/output-control.ts';
import { printing } from './functions/printing.ts';
import { streamConstants, streams } from './functions/streams-input.ts';
import { stringReplace } from './functions/string-replace.ts';
import { stringSearch } from './functions/string-search.ts';
import { stringConstants, strings } from './functions/strings.ts';
import { time } from './functions/time.ts';
import { uploadConstants, uploads } from './functions/uploads.ts';
import { url, urlConstants } from './functions/url.ts';
import { variablesInput } from './functions/variables-input.ts';

/** Function tables, in no particular order; no name is in two of them. */
export const chapters = [
  apache,
  connectionHandling,
  directories,
  errorHandling,
  files,
  fileStatus,
  fpm,
  functionHandling,
  html,
  info,
  json,
  misc,
  network,
  options,
  outputControl,
  printing,
  streams,
  stringReplace,
  strings,
  stringSearch,
  time,
  uploads,
  url,
  variablesInput,
] as const;

/** Constant tables. */
export const constantChapters = [
  connectionConstants,
  directoryConstants,
  errorConstants,
  fileConstants,
  htmlConstants,
  infoConstants,
  jsonConstants,
  optionConstants,
  outputConstants,
  streamConstants,
  stringConstants,
  uploadConstants,
  urlConstants,
] as const;
