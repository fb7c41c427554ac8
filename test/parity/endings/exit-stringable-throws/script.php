<?php // exit stringable throws
class T { function __toString(): string { throw new LogicException('no text'); } }
register_shutdown_function(function () { echo 'sd;'; });
try { exit(new T); } catch (LogicException $e) { echo 'c:', $e->getMessage(), ';'; }
exit(new T);
