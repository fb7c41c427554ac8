// exception tostring with args
function f(a, b, c, d) { throw new Exception('deep'); }
class K { static s() { return array_map((x) => { throw new Exception('map'); }, [1]); } m() { return K.s(); } }
try { (new K).m(); } catch (e) { if (!(e instanceof Exception)) throw e; echo(count(e.getTrace()), ' ', e.getTrace()[0]['function'], ' ', e.getTrace()[1]['function'], ' ', e.getTrace()[2]['class'], e.getTrace()[2]['type'], e.getTrace()[2]['function'], "\n"); }
