// exception tostring override uncaught
class Pretty extends Exception { __toString() { return 'pretty <' + this.getMessage() + '>'; } } echo(new Pretty('one'), "\n"); throw new Pretty('two');
