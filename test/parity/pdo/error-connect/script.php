<?php // Connections that cannot be made.
t(fn() => new PDO('nosuch:x'));
t(fn() => new PDO('nocolon'));
t(fn() => new PDO('sqlite:/no/such/folder/db'));
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
