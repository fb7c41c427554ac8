<?php // extensions here
foreach (['standard', 'Core', 'core', 'json', 'date', 'pcre', 'ctype', 'mbstring', 'session', 'hash', 'random', 'filter', 'nosuch', 'zlib', 'curl', 'ldap', 'ICONV'] as $x) { echo $x, ' '; var_dump(extension_loaded($x), phpversion($x) === false); }
