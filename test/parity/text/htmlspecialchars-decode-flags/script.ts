// htmlspecialchars decode flags
echo(htmlspecialchars_decode('&quot;&#39;&apos;&lt;', ENT_NOQUOTES), '|', htmlspecialchars_decode('&quot;&#39;&apos;&lt;', ENT_COMPAT), '|', htmlspecialchars_decode('&#039;&apos;&amp;lt;', ENT_QUOTES | ENT_HTML5));
