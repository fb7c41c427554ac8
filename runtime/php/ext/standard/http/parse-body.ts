/** request_parse_body(): a body parsed on demand, where what else is a warning is an exception (PHP 8.4). */
import { iniQuantity } from '../../../../config/ini-values.ts';
import { Exception, ValueError } from '../../../engine/throwables.ts';
import type { Ini } from '../../../main/ini/ini.ts';
import type { ContentKind } from '../../../main/input/content-kind.ts';
import type { InputReport } from '../../../main/input/input-report.ts';
import type { BodyLimit, BodyLimits } from '../../../main/input/multipart/settings.ts';
import { excessOf, type PostData, readForm, readMultipart } from '../../../main/superglobals/post-data.ts';
import type { RequestBody } from '../../../sapi.ts';

/** Limits for one call; sizes may have a suffix (`2M`). */
export type RequestParseBodyOptions = Readonly<Partial<Record<BodyLimit, number | string>>>;

/** Thrown by request_parse_body() when a body cannot be parsed. */
export class RequestParseBodyException extends Exception {}

export interface BodyToParse {
  readonly body: RequestBody;
  readonly contentType: string;
  readonly kind: ContentKind;
  readonly ini: Ini;
  readonly options: RequestParseBodyOptions | null;
  onStored(path: string): void;
}

const LIMITS: ReadonlySet<string> = new Set<BodyLimit>([
  'max_file_uploads',
  'max_input_vars',
  'max_multipart_body_parts',
  'post_max_size',
  'upload_max_filesize',
]);

const throwing: InputReport = { warn: fail, note: () => {}, warnPlainly: fail };

function fail(message: string): never {
  throw new RequestParseBodyException(message);
}

export function parseBody({ body, contentType, kind, ini, options, onStored }: BodyToParse): PostData {
  const limits = limitsOf(options);
  if (contentType === '') fail('Request does not provide a content type');
  if (kind === 'other') fail(`Content-Type "${contentType}" is not supported`);
  const excess = excessOf(body, limits.post_max_size ?? ini.int('post_max_size'));
  if (excess !== null) fail(excess);
  const reading = { ini, report: throwing, limits, onStored };
  return kind === 'form' ? readForm(body, reading) : readMultipart(body, contentType, reading);
}

function limitsOf(options: RequestParseBodyOptions | null): BodyLimits {
  const limits: Partial<Record<BodyLimit, number>> = {};
  for (const [key, value] of Object.entries(options ?? {})) {
    if (!LIMITS.has(key)) throw new ValueError(`Invalid key "${key}" in $options argument`);
    limits[key as BodyLimit] = typeof value === 'string' ? iniQuantity(value) : Number(value);
  }
  return limits;
}
