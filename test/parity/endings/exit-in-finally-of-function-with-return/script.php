<?php // exit in finally of function with return
function f() { try { return 'r'; } finally { exit('fin'); } }
echo f(), 'never';
