// logger pattern
class Logger { lines = []; log(l, m) { this.lines.push(strtoupper(l) + `: ${m}`); } attach() { set_error_handler((n, m) => { this.log('error', m); return true; }); set_exception_handler((e) => { this.log('exception', get_class(e) + ' ' + e.getMessage()); }); register_shutdown_function(() => { this.log('end', 'done'); echo(implode("\n", this.lines)); }); } }
var l = new Logger; l.attach(); trigger_error('first'); hex2bin('xyz'); throw new OutOfRangeException('last');
