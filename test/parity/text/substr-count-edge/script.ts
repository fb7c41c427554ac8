// substr count edge
echo(substr_count('hello world', 'o', 5), substr_count('hello world', 'o', -5), substr_count('hello', 'l', 0, 3));
try { substr_count('abc', 'a', 5); } catch (e) { echo(e.message); }
