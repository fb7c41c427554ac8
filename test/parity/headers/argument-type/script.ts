// argument type
try { header(['a']); } catch (e) { echo(e.name, ': ', e.message); }
