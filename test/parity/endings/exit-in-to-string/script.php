<?php // exit in to string
class Quit { public function __toString(): string { exit('while converting'); } }
echo 'a' . new Quit() . 'b';
