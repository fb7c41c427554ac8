<?php // echo stringable
class Name { public function __toString(): string { return 'I am text'; } }
echo new Name(), '!';
