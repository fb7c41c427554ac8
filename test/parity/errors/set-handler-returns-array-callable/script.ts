// set handler returns array callable
class H { on(n, m) { echo(`on:${m};`); } static st(n, m) { echo(`st:${m};`); } }
var h = new H; set_error_handler([h, 'on']); trigger_error('1'); var old = set_error_handler([H, 'st']); trigger_error('2'); echo(is_array(old) ? count(old) + get_class(old[0]) + old[1] : 'closure', ';'); set_error_handler(old); trigger_error('3');
