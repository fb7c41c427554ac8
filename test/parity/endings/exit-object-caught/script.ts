// exit object caught
try { exit(new stdClass()); } catch (e) { if (!(e instanceof Error && !(e instanceof Exception))) throw e; echo(get_class(e), ': ', e.getMessage(), "\n"); }
echo("goes on");
