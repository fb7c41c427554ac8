// What the background part of the recipe has written so far.
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const journal = join(tmpdir(), 'ts-sapi-recipe.log');
const lines = existsSync(journal) ? readFileSync(journal, 'utf8').trimEnd().split('\n').slice(-40) : ['nothing yet'];

header('Refresh: 1');
echo(
  `<!doctype html><title>journal</title><pre>${htmlspecialchars(lines.join('\n'))}</pre>\n<p><a href="/recipe">start a job</a>\n`,
);
