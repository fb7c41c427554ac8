// limit in method
class W { work() { while (true) { this.step(); } } step() { return 1; } }
ini_set('html_errors', '0'); set_time_limit(1);
let w = new W(); echo("go\n");
w.work();
