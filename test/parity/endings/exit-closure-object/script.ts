// exit closure object
try { exit(() => { }); } catch (e) { echo(e.message); }
