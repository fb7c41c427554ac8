// exit in static initialised class
class Boot { v; constructor() { this.v = 'made'; register_shutdown_function([this, 'end']); } end() { echo(`end:${this.v};`); } }
var b = new Boot(); b.v = 'changed'; echo('main;'); exit();
