<?php // decode mixture
var_dump(json_decode('{"a":1,"b":[1,2,{"c":null}],"d":"\u00e9","e":1.5,"f":true,"g":{}}', true));
var_dump(json_decode('{"a":1,"b":[1,2,{"c":null}],"d":"\u00e9","e":1.5,"f":true,"g":{}}'));
print_r(json_decode('[]', true)); print_r(json_decode('{}', true)); print_r(json_decode('[[],{}]', true)); var_dump(json_decode('"x"'), json_decode('5'), json_decode('1.5e3x'), json_decode('nul'), json_decode(''), json_decode(' true '), json_decode('[1,]'), json_decode('{"a":1}', false, 1));
echo json_last_error(), json_last_error_msg(), "\n";
var_dump(json_decode('12345678901234567890'), json_decode('12345678901234567890', false, 512, JSON_BIGINT_AS_STRING), json_decode('{"0":1,"1":2}', true), json_decode('{"":1}'), json_decode('"\ud83d\ude00"'), json_decode("\"\xff\""), json_decode('{"a":{"b":{}}}', true));
$o = json_decode('{"user":{"name":"Ann","tags":["x","y"]}}'); echo $o->user->name, $o->user->tags[1], count($o->user->tags), "\n"; print_r($o); echo json_encode($o);
try { json_decode('{', false, 512, JSON_THROW_ON_ERROR); } catch (JsonException $e) { echo $e->getMessage(), $e->getCode(); }
try { json_decode('[]', false, 0); } catch (ValueError $e) { echo $e->getMessage(); }
