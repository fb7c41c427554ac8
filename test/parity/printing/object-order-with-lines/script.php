<?php // object order with lines
class Money implements JsonSerializable { public $amount; public $cur; public function __construct($a, $c) { $this->amount = $a; $this->cur = $c; } public function jsonSerialize(): mixed { return ['amount' => $this->amount, 'cur' => $this->cur, 'txt' => (string) $this]; } public function __toString(): string { return sprintf('%.2f %s', $this->amount, $this->cur); } }
class Line { public $name; public $price; public $opts = []; public function __construct($n, $p) { $this->name = $n; $this->price = $p; } }
class Order { public $id = 12; public $lines = []; public $note = null; public function add($l) { $this->lines[] = $l; return $this; } public function total() { return array_sum(array_map(fn($l) => $l->price->amount, $this->lines)); } }
$o = (new Order)->add(new Line('Café "x"', new Money(1.5, 'EUR')))->add(new Line("l2\n", new Money(2.25, 'EUR')));
print_r($o); var_dump($o); var_export($o); echo "\n", json_encode($o, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE), $o->total(), ' ', $o->lines[0]->price, "\n", serialize($o->lines[1]);
