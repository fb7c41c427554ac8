// exit object error in finally
class P {}
try { try { exit(new P); } finally { echo('fin;'); } } catch (e) { if (!(e instanceof Error)) throw e; echo(get_class(e), ':', e.getMessage(), ';'); }
echo('on');
