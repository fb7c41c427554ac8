let $o: any; // stdclass everywhere
print_r(new stdClass); var_dump(new stdClass); var_export(new stdClass); echo(json_encode(new stdClass), serialize(new stdClass));
$o = new stdClass; $o.a = 1; $o.list = [1, { ['x' ]: null }]; $o.inner = new stdClass; $o.inner.deep = [new stdClass];
print_r($o); var_dump($o); var_export($o); echo(json_encode($o), json_encode($o, JSON_PRETTY_PRINT), serialize($o));
echo('\n', print_r([[], [[]], new stdClass], true)); var_dump([[], [[]]]); var_export({ [0]: [], [1]:  [[]], [ 'o' ]: new stdClass });
