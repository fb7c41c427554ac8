// exception handler returns previous
const first = (e: Error) => { echo('first'); };
var_dump(set_exception_handler(first));
const previous = set_exception_handler((e: Error) => { echo('second'); });
echo(json_encode(previous === first), ';');
throw new Exception('x');
