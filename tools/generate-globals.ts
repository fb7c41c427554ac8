/** Writes runtime/globals.d.ts: `npm run globals`. test/globals.test.ts says when it is due. */
import { writeFileSync } from 'node:fs';
import { globalsText } from './globals/text.ts';

writeFileSync(new URL('../runtime/globals.d.ts', import.meta.url), globalsText());
