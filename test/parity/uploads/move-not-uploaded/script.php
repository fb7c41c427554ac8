<?php // move not uploaded
var_dump(move_uploaded_file('/etc/hostname', $_SERVER['DOCUMENT_ROOT'] . '/side/never.txt'));
