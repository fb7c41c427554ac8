// a character whose bytes come from two writes is whole again
ob_start();
echo('\udcc3');
echo('\udcbc');
const text = ob_get_clean();
echo(text, strlen(text), json_encode(text));
