// args instanceof
try { strlen(); } catch (e) { if (!(e instanceof TypeError)) throw e; echo(get_class(e), e instanceof ArgumentCountError ? 'A' : '', e instanceof TypeError ? 'T' : '', e instanceof Error ? 'E' : '', e instanceof Exception ? 'X' : '', "\n"); }
try { strlen([]); } catch (e) { if (e instanceof ArgumentCountError) { echo('no'); } else if (e instanceof TypeError) { echo(get_class(e), "\n"); } }
