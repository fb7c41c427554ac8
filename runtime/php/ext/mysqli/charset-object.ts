/** A character set as mysqli_get_charset() shows it. */
import { stdClass } from '../../engine/std-class.ts';
import { charsetNamed } from '../mysqlnd/protocol.ts';

export function charsetObject(charset: string): object {
  const { number, collation, maxBytes } = charsetNamed(charset) ?? { number: 0, collation: '', maxBytes: 1 };
  const comment = charset.startsWith('utf8') ? 'UTF-8 Unicode' : '';
  const lengths = { min_length: 1, max_length: maxBytes };
  return Object.assign(new stdClass(), { charset, collation, dir: '', ...lengths, number, state: 1, comment });
}
