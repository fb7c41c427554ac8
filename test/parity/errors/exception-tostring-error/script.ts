// exc tostring error
try { strlen(); } catch (e) { if (!(e instanceof Error && !(e instanceof Exception))) throw e; echo(e); }
