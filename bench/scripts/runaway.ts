import { threadId } from 'node:worker_threads';

// Sends its thread and the moment from which its limit counts, then never ends.
set_time_limit(1);
echo(`${threadId} ${Date.now()}\n`);
flush();
for (;;);
