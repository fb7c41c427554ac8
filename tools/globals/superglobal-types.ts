/**
 * Types of the superglobals as scripts see them. What a client sends is text or any nesting of it, so its values are
 * `any`: a port reads `$_POST['list'][0]` and `$_FILES.f.tmp_name` as PHP does, without narrowing.
 */

const ANYTHING = 'Record<string, any>';

export const SUPERGLOBAL_TYPES: Readonly<Record<string, string>> = {
  $_GET: ANYTHING,
  $_POST: ANYTHING,
  $_COOKIE: ANYTHING,
  $_FILES: ANYTHING,
  $_REQUEST: ANYTHING,
  $_ENV: ANYTHING,
  $_SESSION: ANYTHING,
  $_SERVER: 'Php.ServerVariables',
};

/** Declared beside the types of the signatures. */
export const SERVER_VARIABLES = `/** Information about the request and the server; request headers as \`HTTP_ACCEPT\` and so on. */
interface ServerVariables {
  REQUEST_METHOD: string;
  /** Path and query as the client sent them, not decoded. */
  REQUEST_URI: string;
  QUERY_STRING: string;
  /** URL path of the script. */
  SCRIPT_NAME: string;
  /** Absolute path of the script's file. */
  SCRIPT_FILENAME: string;
  /** SCRIPT_NAME followed by PATH_INFO. */
  PHP_SELF: string;
  DOCUMENT_ROOT: string;
  SERVER_PROTOCOL: string;
  SERVER_NAME: string;
  SERVER_PORT: string;
  SERVER_ADDR: string;
  SERVER_SOFTWARE: string;
  REMOTE_ADDR: string;
  REMOTE_PORT: string;
  REQUEST_SCHEME: string;
  /** Unix time in seconds when the request arrived. */
  REQUEST_TIME: number;
  /** Unix time in seconds, with fractions, when the request arrived. */
  REQUEST_TIME_FLOAT: number;
  [name: string]: any;
}`;
