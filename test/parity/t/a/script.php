<?php // a
ob_start(function ($buffer, $phase) use (&$log) { $log .= $phase; return "<$buffer:$phase>"; });
echo 'a', "b\n"; $x = ['a' => 1, 'b' => [1, 2]]; $y = 1; $y = 2;
foreach ($x as $k => $v) { echo $k . '=' . json_encode($v) . "\xff\n"; }
try { strlen(); } catch (Error $e) { echo get_class($e), $e->getMessage(); }
usort($x, fn($a, $b) => $a - $b); die;
print 'x' . 1.5 . PHP_EOL;
