// htmlspecialchars no double encode
echo(htmlspecialchars('&amp; &lt; & &bogus; &#39; &#x27;', ENT_QUOTES, 'UTF-8', false));
