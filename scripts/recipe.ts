// The founding recipe: the response is complete and its connection released, while the script works for five more seconds.
import { appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

ignore_user_abort(true);
set_time_limit(0);

const journal = join(tmpdir(), 'ts-sapi-recipe.log');
const job = String($_GET.job ?? 'job');
const steps = Math.min(Number($_GET.steps ?? 5), 60);

ob_start();
echo(`<!doctype html><title>recipe</title><p>Accepted ${htmlspecialchars(job)}. It goes on in the background:
<a href="/journal">see what it writes</a>.\n`);
header('Connection: close');
header(`Content-Length: ${ob_get_length()}`);
ob_end_flush();
flush();
if (!('nofinish' in $_GET)) fastcgi_finish_request();

// From here on no client waits.
for (let step = 1; step <= steps; step++) {
  sleep(1);
  appendFileSync(journal, `${date('H:i:s')} ${job}: step ${step} of ${steps}\n`);
}
die();
