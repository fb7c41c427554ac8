// htmlspecialchars flags
echo(htmlspecialchars('"double" \'single\'', ENT_COMPAT), '|', htmlspecialchars('"double" \'single\'', ENT_NOQUOTES), '|', htmlspecialchars("'single'", ENT_QUOTES | ENT_HTML5), '|', htmlspecialchars("'x'", ENT_QUOTES | ENT_HTML401));
