<?php // object with text and json
class Base { public $id = 7; public $tags = ['x', 'y']; public function hello() { return 'hi'; } }
class Child extends Base implements JsonSerializable { public $name; public function __construct($n) { $this->name = $n; } public function jsonSerialize(): mixed { return ['n' => $this->name, 'id' => $this->id]; } public function __toString(): string { return "Child({$this->name})"; } }
$c = new Child('bob'); $c2 = new Child("o'neil");
print_r($c); var_dump($c); var_export($c); echo json_encode($c), json_encode([$c, $c2]), json_encode(['c' => $c], JSON_PRETTY_PRINT), $c, ' ', $c . '', "\n";
print_r([$c, 'k', $c2]); var_dump(['o' => $c, 'l' => [$c2]]); var_export([$c, ['d' => $c2]]);
echo implode(', ', [$c, $c2]), strlen($c), strtoupper($c), str_pad($c, 20, '*'), sprintf('%s|%10.3s', $c, $c), ucfirst($c), htmlspecialchars($c), "\n";
echo get_class($c), 'yn', count((array) $c), "\n";
