// shutdown callable kinds
class K { n = 5; m(a) { echo(`m${a}`, this.n, ";"); } static s(a = 'd') { echo(`s${a};`); } __invoke(...a) { echo("inv", count(a), ";"); } }
var k = new K();
register_shutdown_function([k, 'm'], 1);
register_shutdown_function([K, 's'], 2);
register_shutdown_function(k, 1, 2, 3);
register_shutdown_function('var_dump', 'a', new Number(1.0), null);
k.n = 6;
