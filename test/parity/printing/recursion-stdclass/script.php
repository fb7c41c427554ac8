<?php // recursion stdclass
$a = new stdClass; $a->name = 'a'; $a->self = $a; $a->list = [1, $a];
print_r($a); var_dump($a); 
var_dump(json_encode($a)); echo json_last_error_msg();
var_export($a);
