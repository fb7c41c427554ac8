// exc gettrace
class T { m() { return new Exception("x"); } static s() { return new Exception("y"); } }
function f() { return (new T()).m(); }
let t = f().getTrace();
echo(count(t), ' ', t[0]['function'], t[0]['class'], t[0]['type'], t[0]['line'], ' ', t[1]['function'], isset(t[1]['class']) ? 'c' : '-', t[1]['line'], "\n");
let u = T.s().getTrace(); echo(u[0]['class'], u[0]['type'], u[0]['function'], "\n");
