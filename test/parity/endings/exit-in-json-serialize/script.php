<?php // exit in json serialize
class Quit implements JsonSerializable { public function jsonSerialize(): mixed { exit('while encoding'); } }
echo json_encode(new Quit());
