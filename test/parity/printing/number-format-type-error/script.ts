// number format type error
try { number_format('abc'); } catch (e) { echo(e.message); }
