/** Functions that read the request's input: parse_str(), request_parse_body(). */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { contentKind, headerValue } from '../../../main/input/content-kind.ts';
import type { InputRecord } from '../../../main/input/input-array.ts';
import { CallReport } from '../../../main/input/input-report.ts';
import { parseQuery } from '../../../main/input/input-variables.ts';
import { parseBody, type RequestParseBodyOptions } from './parse-body.ts';

/** Makes `target` hold exactly the members of `source`. */
function replaceMembers(target: object, source: InputRecord): void {
  if (Array.isArray(target)) target.length = 0;
  for (const key of Object.keys(target)) Reflect.deleteProperty(target, key);
  Object.assign(target, source);
}

export const inputFunctions = {
  /**
   * Parses a query string as PHP parses the one of a request: `a[b][]=1` makes arrays. The variables are returned, and put
   * into `result` when it is given.
   */
  parse_str:
    (request) =>
    (string: string, result?: Record<string, unknown> | unknown[]): InputRecord => {
      const report = new CallReport(request.diagnostics, 'parse_str');
      const variables = parseQuery(string, request.ini, report).toScriptArray();
      if (result !== undefined && result !== null) replaceMembers(result, variables);
      return variables;
    },

  /**
   * Parses the body of any request, PUT and PATCH too, as PHP parses that of a POST request (PHP 8.4). Files may be moved
   * with move_uploaded_file().
   * @param options limits for this call: `post_max_size`, `max_input_vars`, `max_multipart_body_parts`,
   *   `max_file_uploads`, `upload_max_filesize`
   * @returns what $_POST and $_FILES would be
   * @throws RequestParseBodyException when the body is of no type PHP parses, or breaks a limit
   */
  request_parse_body:
    (request) =>
    (options: RequestParseBodyOptions | null = null): [post: InputRecord, files: InputRecord] => {
      request.assertRunning('read the body of the request');
      const contentType = headerValue(request.input, 'content-type');
      const { fields, files } = parseBody({
        body: request.input.body,
        contentType,
        kind: contentKind(contentType),
        ini: request.ini,
        options,
        onStored: (path) => request.superglobals.uploads.add(path),
      });
      return [fields.toScriptArray(), files.toScriptArray()];
    },
} satisfies FunctionTable;
