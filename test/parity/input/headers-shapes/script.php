<?php // c headers shapes
$k = array_values(array_filter(array_keys($_SERVER), fn($n) => str_starts_with($n, 'HTTP_X') || str_contains($n, 'PROXY') || str_contains($n, 'CONTENT')));
sort($k);
foreach ($k as $n) echo $n, '=', var_export($_SERVER[$n], true), "\n"; //ts: for (const $n of $k) echo($n, '=', var_export($_SERVER[$n], true), '\n');
print_r(getallheaders());
