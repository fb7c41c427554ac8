<?php // memory has no places beyond its end: seek, tell and offsets there fail
ini_set("html_errors", "0");
$f = fopen("php://input", "r");
var_dump(fseek($f, 2), ftell($f), file_get_contents("php://input", false, null, 3, 4));
foreach ([0, 1, -1] as $o) foreach ([0, 1, 2] as $w) var_dump(fseek($f, $o, $w), ftell($f));
$f = fopen("php://memory", "w+"); fwrite($f, "abc");
foreach ([0, 1, 3, 4, 5, -1] as $o) foreach ([0, 1, 2] as $w) var_dump(fseek($f, $o, $w), ftell($f), feof($f));
var_dump(fseek($f, 9), fread($f, 3), fseek($f, 1), fread($f, 1), ftell($f));
$f = fopen("php://temp", "w+"); fwrite($f, "abc");
var_dump(fseek($f, 3), fseek($f, 4), ftell($f), rewind($f), stream_get_contents($f));
$f = fopen("data:,abc", "r");
var_dump(fseek($f, 3), fseek($f, 4), ftell($f), rewind($f), stream_get_contents($f));
var_dump(file_get_contents("data:,abc", false, null, 3), file_get_contents("data:,abc", false, null, 5));
