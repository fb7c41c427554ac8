// str pad errors
try { str_pad('x', 5, ''); } catch (e) { echo(e.message); }
try { str_pad('x', 5, ' ', 9); } catch (e) { echo(e.message); }
