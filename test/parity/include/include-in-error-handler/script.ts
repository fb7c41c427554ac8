// include in error handler
set_error_handler((n, m, f, l) => { include('inc.ts'); }); trigger_error('boo'); hex2bin('1'); include('missing.php');
