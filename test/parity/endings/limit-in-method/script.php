<?php // limit in method
class W { public function work() { while (true) { $this->step(); } } private function step() { return 1; } }
ini_set('html_errors', '0'); set_time_limit(1);
$w = new W(); echo "go\n";
$w->work();
