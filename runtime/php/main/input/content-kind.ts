/** Which of PHP's readers a body's Content-Type calls for (main/php_content_types.c). */
import type { RequestInput } from '../../sapi.ts';

export type ContentKind = 'form' | 'multipart' | 'other';

/** The last of equal headers counts, as with nginx and FPM; '' when there is none. */
export function headerValue(input: RequestInput, wanted: string): string {
  let found = '';
  input.forEachHeader((name, value) => {
    if (name === wanted) found = value;
  });
  return found;
}

export function contentKind(contentType: string): ContentKind {
  const essence = contentType.split(/[;, ]/, 1)[0]!.toLowerCase();
  if (essence === 'application/x-www-form-urlencoded') return 'form';
  return essence === 'multipart/form-data' ? 'multipart' : 'other';
}
