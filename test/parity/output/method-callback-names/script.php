<?php // method callback names
class Deco { public function wrap($buffer) { return "[$buffer]"; } public static function still($buffer) { return "{$buffer}"; } }
ob_start([new Deco(), 'wrap']);
echo 'x';
ob_end_flush();
