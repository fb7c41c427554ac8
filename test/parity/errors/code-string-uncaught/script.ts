// code string uncaught
class E2 extends Exception { constructor() { super(); this.message = 'set later'; this.code = 77; this.line = 500; } }
let e = new E2(); echo(e.getMessage(), e.getCode(), e.getLine(), "\n");
throw e;
