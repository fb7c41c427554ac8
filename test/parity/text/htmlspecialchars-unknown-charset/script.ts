// htmlspecialchars unknown charset
echo(htmlspecialchars('<x>', ENT_QUOTES, 'nosuch'));
