// exception from ob callback caught
ob_start((b) => { if (b === 'bad') throw new InvalidArgumentException('bad buffer'); return strtoupper(b); }); echo('ok'); ob_flush(); echo('bad'); try { ob_flush(); } catch (e) { if (!(e instanceof InvalidArgumentException)) throw e; echo(e.getMessage(), e.getLine()); } echo(ob_get_level(), 'tail');
