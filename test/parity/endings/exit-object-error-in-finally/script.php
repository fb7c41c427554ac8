<?php // exit object error in finally
class P {}
try { try { exit(new P); } finally { echo 'fin;'; } } catch (Error $e) { echo get_class($e), ':', $e->getMessage(), ';'; }
echo 'on';
