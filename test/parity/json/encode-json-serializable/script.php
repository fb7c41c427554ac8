<?php // encode json serializable
class Money implements JsonSerializable { public function jsonSerialize(): mixed { return ['amount' => 5]; } }
echo json_encode(['price' => new Money()]);
