<?php // printf object
class Name { public function __toString(): string { return 'name'; } }
printf("[%s|%5.2s|%'-8s]", new Name(), new Name(), new Name());
