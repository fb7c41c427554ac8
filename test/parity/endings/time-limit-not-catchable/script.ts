// time limit not catchable
set_time_limit(1);
try { while (true) { } } catch (e) { echo('caught'); } finally { echo('finally'); }
