// handler throws error exception
set_error_handler((errno: number, errstr: string, errfile: string, errline: number) => { throw new ErrorException(errstr, 0, errno, errfile, errline); });
try {
  trigger_error('becomes exception', E_USER_WARNING);
} catch (e) {
  echo(e.message, '|', e.getSeverity(), '|', e.getLine());
}
