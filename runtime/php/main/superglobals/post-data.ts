/** Makes $_POST and $_FILES of a request body (main/SAPI.c sapi_read_post_data, main/php_variables.c). */

import type { RequestBody, RequestInput } from '../../sapi.ts';
import type { Ini } from '../ini/ini.ts';
import { type BodySource, bodySize, openBody } from '../input/body-source.ts';
import { contentKind, headerValue } from '../input/content-kind.ts';
import { parseForm } from '../input/form-body.ts';
import { InputArray } from '../input/input-array.ts';
import type { InputReport } from '../input/input-report.ts';
import { nameRules } from '../input/input-variables.ts';
import { boundaryOf } from '../input/multipart/boundary.ts';
import { FormDataParser } from '../input/multipart/form-data.ts';
import { PartReader } from '../input/multipart/part-reader.ts';
import { type BodyLimits, multipartSettings } from '../input/multipart/settings.ts';

export interface PostData {
  readonly fields: InputArray;
  readonly files: InputArray;
  /** True when php://input has nothing left: a multipart body is read once only. */
  readonly isBodyConsumed: boolean;
}

/** Context for reading a body. */
export interface BodyReading {
  readonly ini: Ini;
  readonly report: InputReport;
  readonly limits?: BodyLimits;
  /** Called with the path of each stored upload. */
  onStored(path: string): void;
}

/** Reads the bodies that PHP reads before the script starts: those of POST requests with a known content type. */
export function readPostData(input: RequestInput, reading: BodyReading): PostData {
  const { ini, report } = reading;
  if (input.method !== 'POST' || !ini.bool('enable_post_data_reading')) return nothing();
  const contentType = headerValue(input, 'content-type');
  const kind = contentKind(contentType);
  const warning = excessOf(input.body, ini.int('post_max_size'));
  if (warning !== null) {
    if (kind === 'multipart') report.warnPlainly(warning);
    else report.warn(warning);
    return nothing();
  }
  if (kind === 'form') return readForm(input.body, reading);
  return kind === 'multipart' ? readMultipart(input.body, contentType, reading) : nothing();
}

/** True when readPostData() will warn about the size of a body that is no multipart one. */
export function isRefusedEarly(input: RequestInput, ini: Ini): boolean {
  if (input.method !== 'POST' || excessOf(input.body, ini.int('post_max_size')) === null) return false;
  return ini.bool('enable_post_data_reading') && contentKind(headerValue(input, 'content-type')) !== 'multipart';
}

/** The text of PHP's warning when a body is larger than allowed, else null. A limit of 0 is none. */
export function excessOf(body: RequestBody, maxBytes: number): string | null {
  const size = bodySize(body);
  if (maxBytes <= 0 || size <= maxBytes) return null;
  return `POST Content-Length of ${size} bytes exceeds the limit of ${maxBytes} bytes`;
}

export function readForm(body: RequestBody, reading: BodyReading): PostData {
  const { ini, report, limits } = reading;
  return withSource(body, (source) => {
    const fields = parseForm(source, nameRules(ini, report), limits?.max_input_vars ?? ini.int('max_input_vars'));
    return { fields, files: new InputArray(), isBodyConsumed: false };
  });
}

export function readMultipart(body: RequestBody, contentType: string, reading: BodyReading): PostData {
  const found = boundaryOf(contentType);
  if ('warning' in found) {
    reading.report.warnPlainly(found.warning);
    return nothing();
  }
  return withSource(body, (source) => {
    const reader = new PartReader(source, found.boundary);
    const settings = multipartSettings(reading.ini, reading.limits);
    const rules = nameRules(reading.ini, reading.report);
    const parser = new FormDataParser(reader, settings, rules, reading.onStored);
    parser.parse();
    return { fields: parser.fields, files: parser.files, isBodyConsumed: true };
  });
}

function withSource(body: RequestBody, read: (source: BodySource) => PostData): PostData {
  const source = openBody(body);
  try {
    return read(source);
  } finally {
    source.close();
  }
}

function nothing(): PostData {
  return { fields: new InputArray(), files: new InputArray(), isBodyConsumed: false };
}
