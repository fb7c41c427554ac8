/* exc override code */ var code, message;
class MyEx extends Exception { code = 42; message = 'preset'; }
let e = new MyEx(); echo(e.getCode(), e.getMessage(), "\n");
throw e;
