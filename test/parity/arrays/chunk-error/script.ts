// chunk error
try { array_chunk([1], 0); } catch (e) { echo(e.message); }
