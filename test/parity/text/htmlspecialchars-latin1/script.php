<?php // htmlspecialchars latin1
echo htmlspecialchars('<ü>', ENT_QUOTES, 'ISO-8859-1'), '|', htmlspecialchars("<\xfc>", ENT_QUOTES, 'ISO-8859-1') === "&lt;\xfc&gt;" ? 'kept' : 'lost';
