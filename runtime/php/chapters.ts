/** The tables of all chapters. A new chapter is one line here. */
import { apache } from './functions/apache.ts';
import { connectionConstants, connectionHandling } from './functions/connection-handling.ts';
import { errorConstants, errorHandling } from './functions/errorfunc.ts';
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
  errorHandling,
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
  stringSearch,
  strings,
  time,
  uploads,
  url,
  variablesInput,
] as const;

/** Constant tables. */
export const constantChapters = [
  connectionConstants,
  errorConstants,
  htmlConstants,
  infoConstants,
  jsonConstants,
  optionConstants,
  outputConstants,
  stringConstants,
  uploadConstants,
  urlConstants,
] as const;
