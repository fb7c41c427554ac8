// combine error
try { array_combine(['a'], [1, 2]); } catch (e) { echo(e.message); }
