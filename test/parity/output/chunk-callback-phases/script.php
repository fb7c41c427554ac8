<?php // a chunk callback phases
$log = [];
ob_start(function ($b, $p) use (&$log) { $log[] = $p; return '(' . $b . ')'; }, 4); //ts: $log = []; ob_start(function ($b, $p) { $log.push($p); return '(' + $b + ')'; }, 4);
echo 'abc';
echo 'd';
echo '';
echo 'efghijkl';
ob_clean();
echo 'm';
ob_flush();
echo 'nopq';
ob_end_clean();
echo json_encode($log);
