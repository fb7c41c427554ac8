// extensions here
for (var x of ['standard', 'Core', 'core', 'json', 'date', 'pcre', 'ctype', 'mbstring', 'session', 'hash', 'random', 'filter', 'nosuch', 'zlib', 'curl', 'ldap', 'ICONV']) { echo(x, ' '); var_dump(extension_loaded(x), phpversion(x) === false); }
