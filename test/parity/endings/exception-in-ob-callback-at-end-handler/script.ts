// exception in ob callback at end handler
set_exception_handler((e) => { echo('H:', e.getMessage(), ';'); });
ob_start((b) => { throw new Exception('cb'); });
echo('text;');
