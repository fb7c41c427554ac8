// ErrorCode() and errorInfo() before anything was done.
let $d: any = new PDO('sqlite::memory:');
var_dump($d.errorCode(), $d.errorInfo());
