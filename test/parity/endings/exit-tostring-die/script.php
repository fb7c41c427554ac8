<?php // exit tostring die
class S { public function __toString(): string { return "S!"; } }
register_shutdown_function(function () { echo "|sd"; });
die(new S());
