// colon spacing kept
header('X-Tight:1');
header('X-Wide:   2  ');
echo(json_encode(headers_list().slice(1)));
