<?php // ErrorCode() and errorInfo() before anything was done.
$d = new PDO('sqlite::memory:');
var_dump($d->errorCode(), $d->errorInfo());
