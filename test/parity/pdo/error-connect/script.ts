// Connections that cannot be made.
t(() => new PDO('nosuch:x'));
t(() => new PDO('nocolon'));
t(() => new PDO('sqlite:/no/such/folder/db'));
function t($f: any) { try { var_dump($f()); } catch ($e: any) { echo(get_class($e), '|', json_encode($e.getCode()), '|', $e.getMessage(), "\n"); } }
