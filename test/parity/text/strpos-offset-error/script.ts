// strpos offset error
try { strpos('abc', 'a', 10); } catch (e) { echo(e.message); }
