/** Multipart bodies put together from sound and broken pieces. */
import type { Random } from './random.ts';

const PIECES = [
  ...[
    '--xyz\r\n',
    '--xyz\r\n',
    '--xyz\r\n',
    '--xyz--\r\n',
    '--xyz\n',
    '\r\n',
    '\r\n\r\n',
    '\n',
    '\r',
    '--xy',
    '--xyzw\r\n',
    '\0',
  ],
  ...[
    'Content-Disposition: form-data; name="a"\r\n\r\n',
    'Content-Disposition: form-data; name="f"; filename="x"\r\n\r\n',
  ],
  ...['Content-Disposition: form-data; name="f[]"; filename="d/y.txt"\r\nContent-Type: text/plain\r\n\r\n', 'a=b'],
  ...[
    'Content-Disposition: form-data; ',
    'name="a[b][]"',
    'filename="',
    'name=',
    ';',
    '"',
    "'",
    '\\',
    ' ',
    ': ',
    '\xe9',
    '\xff',
  ],
  ...[
    'Content-Disposition: form-data; name="MAX_FILE_SIZE"\r\n\r\n3\r\n',
    'Content-Type: a/b; c=d\r\n',
    'value',
    '[',
    ']',
    '.',
  ],
];
const LONG_PIECES = ['x'.repeat(5000), 'y'.repeat(66_000), '\r\n'.repeat(3000), '\n--xy'.repeat(2000)];

export function randomBody(random: Random): Buffer {
  const pieces: string[] = [];
  for (let count = 1 + random.below(24); count > 0; count--) {
    pieces.push(random.below(25) === 0 ? random.pick(LONG_PIECES) : random.pick(PIECES));
  }
  return Buffer.from(pieces.join(''), 'latin1');
}
