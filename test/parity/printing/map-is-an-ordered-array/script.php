<?php // integer keys keep their order in a Map
$array = [5 => 'five', 2 => 'two', 'k' => [9 => 'nine', 1 => 'one']];
print_r($array);
var_dump($array);
var_export($array);
echo json_encode($array);
