// wrong types in text functions
class A { x = 1; }
const a = new A(), b = new stdClass();
try { echo(a); } catch (e) { echo(e.message, '\n'); }
try { echo(strlen(a)); } catch (e) { echo(e.message, '\n'); }
try { echo(implode(',', [a])); } catch (e) { echo(e.message, '\n'); }
try { printf('%s', b); } catch (e) { echo(e.message, '\n'); }
try { echo(str_replace('a', a, 'x')); } catch (e) { echo(e.message, '\n'); }
echo(sprintf('%d', a), '\n');
try { echo(htmlspecialchars([])); } catch (e) { echo(e.message, '\n'); }
try { echo(strtoupper(() => 1)); } catch (e) { echo(e.message, '\n'); }
try { echo(number_format([])); } catch (e) { echo(e.message, '\n'); }
try { echo(date([])); } catch (e) { echo(e.message, '\n'); }
try { echo(round('x')); } catch (e) { echo(e.message, '\n'); }
try { echo(json_decode([])); } catch (e) { echo(e.message, '\n'); }
try { echo(array_map(1, [1])); } catch (e) { echo(e.message, '\n'); }
try { echo(array_sum('x')); } catch (e) { echo(e.message, '\n'); }
try { echo(urlencode(new A())); } catch (e) { echo(e.message, '\n'); }
try { sprintf(); } catch (e) { echo(e.message, '\n'); }
try { vsprintf('%s', 'x'); } catch (e) { echo(e.message, '\n'); }
try { print_r(); } catch (e) { echo(e.message, '\n'); }
try { var_dump(); } catch (e) { echo(e.message, '\n'); }
try { var_export(1, 2, 3); } catch (e) { echo(e.message, '\n'); }
try { json_encode(); } catch (e) { echo(e.message, '\n'); }
try { number_format(1, 'x'); } catch (e) { echo(e.message, '\n'); }
try { fprintf('x', 'y'); } catch (e) { echo(e.message, '\n'); }
print([1]); print_r([1, (x) => 1][0]);
echo([1], '\n', 'x' + strval(1.50), '\n');
strval(a);