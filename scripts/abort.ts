// Abort handling: leave this page while it counts, and see in the journal how far the script got.
import { appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const journal = join(tmpdir(), 'ts-sapi-recipe.log');
let counted = 0;

register_shutdown_function(() => {
  const end = connection_aborted() ? 'the client left' : 'finished';
  appendFileSync(journal, `${date('H:i:s')} abort: counted to ${counted}, ${end}\n`);
});

header('Content-Type: text/plain');
for (counted = 1; counted <= 30; counted++) {
  echo(`${counted}\n`);
  flush();
  usleep(500_000);
}
