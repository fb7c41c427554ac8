/**
 * $_SERVER as PHP-FPM behind nginx gives it: the parameters of nginx's stock fastcgi_params with SCRIPT_FILENAME and
 * PATH_INFO, in FPM's order, which is the reverse of nginx's.
 */
import { VERSION } from '../../../config/version.ts';
import type { RequestInput } from '../../sapi.ts';
import type { Ini } from '../ini/ini.ts';
import { InputArray } from '../input/input-array.ts';
import { credentialsOf } from './basic-auth.ts';
import { type ClientView, clientView } from './trusted-proxies.ts';

/** Headers by lower-case name; the last of equal ones, at the place of the first. */
type Headers = ReadonlyMap<string, string>;

/** @param environment variables of the process, which only the command line shows in $_SERVER */
export function serverVariables(input: RequestInput, ini: Ini, environment: NodeJS.ProcessEnv): InputArray {
  const variables = new InputArray();
  if (input.argv !== null) {
    setCommandLine(variables, input, environment);
    return variables;
  }
  const headers = headersOf(input);
  const client = clientView(input, ini);
  for (const name of ['USER', 'HOME']) {
    if (environment[name] !== undefined) variables.set(name, environment[name]);
  }
  setHeaders(variables, headers, client);
  setAddresses(variables, input, client, headers);
  setRequest(variables, input, client, headers);
  setAuthorization(variables, headers);
  setTime(variables, input);
  if (ini.bool('register_argc_argv')) setArguments(variables, queryArguments(input.query ?? ''));
  return variables;
}

function headersOf(input: RequestInput): Headers {
  const headers = new Map<string, string>();
  input.forEachHeader((name, value) => {
    headers.set(name, value);
  });
  return headers;
}

function setHeaders(variables: InputArray, headers: Headers, client: ClientView): void {
  for (const [name, value] of [...headers].reverse()) {
    // nginx drops names with an underscore; Proxy would become the variable HTTP clients obey (httpoxy).
    if (name.includes('_') || name === 'proxy' || client.ignored.includes(name)) continue;
    variables.set(`HTTP_${name.toUpperCase().replaceAll('-', '_')}`, name === 'host' ? client.host : value);
  }
}

function setAddresses(variables: InputArray, input: RequestInput, client: ClientView, headers: Headers): void {
  variables.set('REDIRECT_STATUS', '200');
  variables.set('SERVER_NAME', hostName(client.host) || input.serverAddress);
  variables.set('SERVER_PORT', String(client.serverPort));
  variables.set('SERVER_ADDR', input.serverAddress);
  variables.set('REMOTE_USER', credentialsOf(headers.get('authorization') ?? '').user ?? '');
  variables.set('REMOTE_PORT', String(client.remotePort));
  variables.set('REMOTE_ADDR', client.remoteAddress);
  variables.set('SERVER_SOFTWARE', `ts-sapi/${VERSION}`);
  variables.set('GATEWAY_INTERFACE', 'CGI/1.1');
}

/** Path and query as they stood in the request line. */
export function requestUri({ path, query }: RequestInput): string {
  return query === null ? path : `${path}?${query}`;
}

function setRequest(variables: InputArray, input: RequestInput, client: ClientView, headers: Headers): void {
  const self = input.scriptName + input.pathInfo;
  if (client.isHttps) variables.set('HTTPS', 'on');
  variables.set('REQUEST_SCHEME', client.isHttps ? 'https' : 'http');
  variables.set('SERVER_PROTOCOL', input.protocol);
  variables.set('DOCUMENT_ROOT', input.documentRoot);
  variables.set('DOCUMENT_URI', self);
  variables.set('REQUEST_URI', requestUri(input));
  variables.set('PATH_INFO', input.pathInfo);
  variables.set('SCRIPT_NAME', input.scriptName);
  variables.set('SCRIPT_FILENAME', input.scriptFilename);
  variables.set('CONTENT_LENGTH', contentLength(input, headers));
  variables.set('CONTENT_TYPE', headers.get('content-type') ?? '');
  variables.set('REQUEST_METHOD', input.method);
  variables.set('QUERY_STRING', input.query ?? '');
  variables.set('FCGI_ROLE', 'RESPONDER');
  variables.set('PHP_SELF', self);
}

/** A chunked body has a length too once it is complete, as behind nginx. */
function contentLength(input: RequestInput, headers: Headers): string {
  const { body } = input;
  const declared = headers.get('content-length') ?? '';
  if (declared !== '' || body.kind === 'none') return declared;
  return String(body.kind === 'memory' ? body.bytes.length : body.sizeBytes);
}

function setAuthorization(variables: InputArray, headers: Headers): void {
  const { user, password, digest } = credentialsOf(headers.get('authorization') ?? '');
  if (user !== undefined) variables.set('PHP_AUTH_USER', user);
  if (password !== undefined) variables.set('PHP_AUTH_PW', password);
  if (digest !== undefined) variables.set('PHP_AUTH_DIGEST', digest);
}

function setTime(variables: InputArray, input: RequestInput): void {
  variables.set('REQUEST_TIME_FLOAT', input.timeSeconds);
  variables.set('REQUEST_TIME', Math.floor(input.timeSeconds));
}

function setCommandLine(variables: InputArray, input: RequestInput, environment: NodeJS.ProcessEnv): void {
  for (const [name, value] of Object.entries(environment)) variables.set(name, value ?? '');
  for (const name of ['PHP_SELF', 'SCRIPT_NAME', 'SCRIPT_FILENAME', 'PATH_TRANSLATED']) {
    variables.set(name, input.scriptFilename);
  }
  variables.set('DOCUMENT_ROOT', '');
  setTime(variables, input);
  setArguments(variables, input.argv ?? []);
}

function setArguments(variables: InputArray, values: readonly string[]): void {
  const list = new InputArray();
  for (const value of values) list.append(value);
  variables.set('argv', list);
  variables.set('argc', values.length);
}

/** The query split at `+`, as CGI hands it to a program (RFC 3875 section 4.4). */
function queryArguments(query: string): string[] {
  return query === '' ? [] : query.split('+');
}

function hostName(host: string): string {
  return host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : host.split(':', 1)[0]!;
}
