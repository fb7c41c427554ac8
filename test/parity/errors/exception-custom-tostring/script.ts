// exc custom tostring
class MyEx extends Exception { toString() { return "MyEx says: " + this.getMessage(); } }
echo(new MyEx("echoed"), "\n");
throw new MyEx("boom");
