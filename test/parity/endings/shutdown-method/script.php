<?php // shutdown method
class Closer { public function close($how) { echo "closed $how"; } }
register_shutdown_function([new Closer(), 'close'], 'well');
