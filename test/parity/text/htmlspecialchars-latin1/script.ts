// htmlspecialchars latin1
echo(htmlspecialchars('<ü>', ENT_QUOTES, 'ISO-8859-1'), '|', htmlspecialchars('<\udcfc>', ENT_QUOTES, 'ISO-8859-1') === '&lt;\udcfc&gt;' ? 'kept' : 'lost');
