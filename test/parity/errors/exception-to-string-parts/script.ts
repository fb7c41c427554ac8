// exception to string parts
function fail() { throw new LogicException('why'); }
try { fail(); } catch (e) { echo(e.name, '|', e.message, '|', e.getLine(), '|', e.getCode()); }
