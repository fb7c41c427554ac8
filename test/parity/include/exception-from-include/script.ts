// exception from include
try { include('inc.ts'); } catch (e) { echo('caught ', e.message); }
