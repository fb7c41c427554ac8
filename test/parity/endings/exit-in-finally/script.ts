// exit in finally
function f() { try { return "ret"; } finally { exit("in finally"); } }
echo(f());
