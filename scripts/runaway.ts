// A loop without end, stopped by its own time limit after one second; the worker and all other requests are unaffected.
set_time_limit(1);
register_shutdown_function(() => {
  echo('<p>The shutdown function still ran.\n');
});
echo('<!doctype html><title>runaway</title><p>Going round in circles&hellip;\n');
flush();
for (;;) strlen('round and round');
