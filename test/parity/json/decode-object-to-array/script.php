<?php // decode object to array
$data = json_decode('{"a": 1, "b": [true, null, 1.5], "c": {"d": "x"}}', true);
var_dump($data);
