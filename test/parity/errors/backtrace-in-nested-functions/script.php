<?php // backtrace in nested functions
class Service {
  public function run() {
    $this->step();
  }
  public function step() {
    throw new RuntimeException('in step');
  }
}
function start() {
  $service = new Service();
  $service->run();
}
start();
