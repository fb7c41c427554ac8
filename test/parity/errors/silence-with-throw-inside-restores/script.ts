// silence with throw inside restores
function t() { throw new Exception('x'); } try { silence(() => t()); } catch (e) { if (!(e instanceof Exception)) throw e; echo('c;'); } echo(error_reporting()); trigger_error('visible');
