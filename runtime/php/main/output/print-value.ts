/** Converts and writes the arguments of echo, print and exit() (Zend/zend_vm_def.h ZEND_ECHO). */
import { isPhpArray, toPhpString } from '../../engine/conversion.ts';
import { isHalt } from '../../engine/halt.ts';
import type { Report } from '../../engine/report.ts';
import type { Ini } from '../ini/ini.ts';

/** What printing needs of its request. */
interface Printing {
  readonly output: { write(text: string): void };
  readonly diagnostics: Report;
  readonly ini: Ini;
}

/**
 * Writes a value as a string.
 * @throws what converting it throws. The `Array` of an array is written even then: when the handler of PHP's warning
 *   throws, the text is already there.
 */
export function printValue({ output, diagnostics, ini }: Printing, value: unknown): void {
  let text = 'Array';
  try {
    text = toPhpString(value, diagnostics, ini.int('precision'));
  } catch (thrown) {
    if (isPhpArray(value) && !isHalt(thrown)) output.write(text);
    throw thrown;
  }
  output.write(text);
}
