<?php // callback method names
class Deco { public function wrap($buffer) { return "[$buffer]"; } public static function fixed($buffer) { return "($buffer)"; } }
ob_start([new Deco(), 'wrap']);
ob_start([Deco::class, 'fixed']);
echo json_encode(ob_list_handlers());
