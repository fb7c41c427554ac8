// Shared nothing: this counter is 1 at every visit, as every request starts afresh.
let visits = 0;
const shared = globalThis as { visits?: number };
visits++;
shared.visits = (shared.visits ?? 0) + 1;
echo(
  `<!doctype html><title>counter</title><p>Module state: ${visits}. globalThis: ${shared.visits}. Both start at nothing for each request.\n`,
);
