<?php // CSV straight to the output
header('Content-Type: text/csv; charset=utf-8');
$out = fopen('php://output', 'w');
fputcsv($out, ['id', 'na me', 'q"q', "l\nl", 'es\\"c', '']);
var_dump(fputcsv($out, [1, 2.5, true, null, false, 'é'], ';'));
fputcsv($out, ["a'b", 'x|y'], '|', "'", '', "\r\n");
fputcsv($out, []);
fputcsv($out, ['k' => 'v', 'a"b\\"c"d']);
