<?php // move twice
$target = $_SERVER['DOCUMENT_ROOT'] . '/side/move-twice-target.txt';
var_dump(move_uploaded_file($_FILES['f']['tmp_name'], $target), move_uploaded_file($_FILES['f']['tmp_name'], $target));
