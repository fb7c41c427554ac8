import { threadId } from 'node:worker_threads';

echo(threadId);
