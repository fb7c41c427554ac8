/** What the directive display_errors means. */
import { leadingInteger } from '../../../config/ini-values.ts';

/** `php_get_display_errors_mode`: a word, or a number where everything but 0 and 2 means the page. */
export function displayMode(text: string): 'off' | 'page' | 'stderr' {
  switch (text.toLowerCase()) {
    case '1':
    case 'on':
    case 'yes':
    case 'true':
    case 'stdout':
      return 'page';
    case 'stderr':
      return 'stderr';
    default: {
      const number = leadingInteger(text);
      return number === 0 ? 'off' : number === 2 ? 'stderr' : 'page';
    }
  }
}
