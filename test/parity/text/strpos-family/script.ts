// strpos family
var_dump(strpos('hello', 'l'), strpos('hello', 'z'), strpos('hello', 'l', 3), strrpos('hello', 'l'), stripos('HeLLo', 'll'), strpos('üx', 'x'));
