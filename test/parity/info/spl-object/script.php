<?php // spl object
$a = new stdClass; $b = $a; $c = new stdClass; var_dump(spl_object_id($a) === spl_object_id($b), spl_object_id($a) === spl_object_id($c), strlen(spl_object_hash($a)), spl_object_hash($a) === spl_object_hash($b));
