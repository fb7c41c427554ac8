<?php // serialize precision ini
ini_set('serialize_precision', '5');
var_dump(1 / 3);
var_export(2 / 3);
echo json_encode(1 / 3);
