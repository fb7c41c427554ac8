// handler class method
class L { log = []; handle(n, s, f, l) { this.log.push(`${l}:${s}`); return true; } }
var l = new L(); set_error_handler([l, 'handle']);
trigger_error("one"); strrev(null);
restore_error_handler();
echo(implode(",", l.log));
