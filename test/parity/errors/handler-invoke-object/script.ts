// handler invoke object
class Inv { log = []; __invoke(n, m) { this.log.push(m); } } var i = new Inv; set_error_handler(i); trigger_error('p'); trigger_error('q'); echo(implode(',', i.log));
