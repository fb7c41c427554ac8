// encode line terminators
echo(json_encode('a b', JSON_UNESCAPED_UNICODE), json_encode('a b', JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS));
