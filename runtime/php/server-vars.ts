/** $_SERVER as nginx with its stock fastcgi_params and PHP-FPM give it. */
import { InputArray } from './input-array.ts';
import type { RequestInput } from './sapi.ts';

export function serverVariables(input: RequestInput): InputArray {
  const variables = new InputArray();
  variables.set('SCRIPT_FILENAME', input.scriptFilename);
  variables.set('REMOTE_ADDR', input.remoteAddress);
  variables.set('SERVER_PROTOCOL', input.protocol);
  variables.set('DOCUMENT_ROOT', input.documentRoot);
  variables.set('REQUEST_URI', input.target);
  variables.set('SCRIPT_NAME', input.scriptName);
  variables.set('REQUEST_METHOD', input.method);
  return variables;
}
