<?php // exit stringable
class Bye { public function __toString(): string { return 'bye'; } }
exit(new Bye());
