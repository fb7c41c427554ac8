<?php // wrong types in text functions
class A { public $x = 1; }
$a = new A; $b = new stdClass;
try { echo $a; } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { echo strlen($a); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { echo implode(',', [$a]); } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { printf('%s', $b); } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { echo str_replace('a', $a, 'x'); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
echo sprintf('%d', $a), "\n";
try { echo htmlspecialchars([]); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { echo strtoupper(fn() => 1); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { echo number_format([]); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { echo date([]); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { echo round('x'); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { echo json_decode([]); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { echo array_map(1, [1]); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { echo array_sum('x'); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { echo urlencode(new A); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { sprintf(); } catch (ArgumentCountError $e) { echo $e->getMessage(), "\n"; }
try { vsprintf('%s', 'x'); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { print_r(); } catch (ArgumentCountError $e) { echo $e->getMessage(), "\n"; }
try { var_dump(); } catch (ArgumentCountError $e) { echo $e->getMessage(), "\n"; }
try { var_export(1, 2, 3); } catch (ArgumentCountError $e) { echo $e->getMessage(), "\n"; }
try { json_encode(); } catch (ArgumentCountError $e) { echo $e->getMessage(), "\n"; }
try { number_format(1, 'x'); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { fprintf('x', 'y'); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
print([1]); print_r([1, fn($x) => 1][0]);
echo [1], "\n", 'x' . strval(1.50), "\n";
var_dump((string) $a);
