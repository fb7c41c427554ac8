<?php // exception tostring override uncaught
class Pretty extends Exception { public function __toString(): string { return 'pretty <' . $this->getMessage() . '>'; } } echo new Pretty('one'), "\n"; throw new Pretty('two');
