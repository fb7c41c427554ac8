// decode depth zero
try { json_decode('1', true, 0); } catch (e) { echo(e.message); }
