// backtrace in nested functions
class Service {
  run() {
    this.step();
  }
  step() {
    throw new RuntimeException('in step');
  }
}
function start() {
  const service = new Service();
  service.run();
}
start();
