// callback not callable method
class Deco {}
var_dump(ob_start([new Deco(), 'missing']));
