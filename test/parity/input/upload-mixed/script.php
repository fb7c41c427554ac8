<?php // c upload mixed
var_dump($_POST);
foreach (['f', 'g'] as $k) { $x = $_FILES[$k]; unset($x['tmp_name']); print_r($x); } //ts: for (const $k of ['f', 'g']) { $x = $_FILES[$k]; delete $x['tmp_name']; print_r($x); }
echo strlen(file_get_contents('php://input'));
