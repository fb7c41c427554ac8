<?php // exit tostring
class S { public function __toString(): string { exit("tostr"); } }
echo "a", new S(), "b";
