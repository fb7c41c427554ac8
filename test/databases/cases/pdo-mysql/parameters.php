<?php // Parameters by place and name, bound and given, of all types, emulated and native.
$place = explode(':', $_GET['server']);
$db = new PDO('mysql:host=' . $place[0] . ';port=' . $place[1] . ';dbname=test;charset=utf8mb4', 'root', '');
function attempt($what, $call) { echo $what . ': '; try { var_dump($call()); } catch (Throwable $e) { echo get_class($e) . ' ' . $e->getMessage() . ' ' . $e->getCode() . "\n"; } }
foreach ([true, false] as $emulate) {
  $db->setAttribute(PDO::ATTR_EMULATE_PREPARES, $emulate);
  $st = $db->prepare('SELECT ? AS a, ? AS b, ? AS c, ? AS d, ? AS e');
  $st->execute([1, 'two', 3.5, null, true]);
  var_dump($st->fetch(PDO::FETCH_ASSOC));
  $st->bindValue(1, 5, PDO::PARAM_INT);
  $st->bindValue(2, '7', PDO::PARAM_INT);
  $st->bindValue(3, 'x', PDO::PARAM_NULL);
  $st->bindValue(4, 1, PDO::PARAM_BOOL);
  $st->bindValue(5, "it's \\ \"q\" \0 \n \x1a %", PDO::PARAM_STR);
  var_dump($st->execute(), $st->fetch(PDO::FETCH_NUM));
  $st = $db->prepare("SELECT :x AS x, ':y' AS y, '?' AS q, /* :no ? */ :x2 AS z -- :more ?");
  $st->execute(['x' => 'named', ':x2' => 'colon']);
  var_dump($st->fetch(PDO::FETCH_ASSOC));
  attempt('too few', fn() => $db->prepare('SELECT ?, ?')->execute([1]));
  attempt('too many', fn() => $db->prepare('SELECT ?')->execute([1, 2]));
  attempt('none', fn() => $db->prepare('SELECT ?')->execute());
  attempt('wrong name', fn() => $db->prepare('SELECT :a')->execute(['b' => 1]));
  attempt('mixed', fn() => $db->prepare('SELECT :a, ?')->execute(['a' => 1]));
  attempt('limit', fn() => $db->prepare('SELECT 1 LIMIT ?')->execute(['1']));
  attempt('place 0', fn() => $db->prepare('SELECT ?')->bindValue(0, 1));
  attempt('no name', fn() => $db->prepare('SELECT ?')->bindValue('', 1));
  attempt('empty', fn() => $db->prepare(''));
  attempt('syntax', fn() => $db->prepare('SELEC ?')->execute([1]));
}
var_dump($db->quote("a'b\"c\\d\0e\nf\rg\x1ah\u{e9}"), $db->quote('', PDO::PARAM_INT));
