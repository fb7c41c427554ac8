// encode force object
echo(json_encode([1, 2], JSON_FORCE_OBJECT), json_encode([], JSON_FORCE_OBJECT));
