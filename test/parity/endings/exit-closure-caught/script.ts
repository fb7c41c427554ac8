// exit closure caught
try { die(function () {}); } catch (e) { if (!(e instanceof Error && !(e instanceof Exception))) throw e; echo(e.getMessage()); }
