// async die in fn
register_shutdown_function(function () { echo("sd;"); });
async function inner() { try { await null; echo("inner;"); exit("bye;"); } catch (e) { echo("caught"); } finally { echo("finally"); } } echo("start;"); try { await inner(); } catch (e) { echo("outer caught"); } finally { echo("outer finally"); }
