// password hashes
let $f, $e, $h; function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
$h = password_hash("pä$$", PASSWORD_DEFAULT, { "cost" : 4 });
t(() => strlen($h));
t(() => substr($h, 0, 7));
t(() => password_verify("pä$$", $h));
t(() => password_verify("no", $h));
t(() => password_verify("x", ""));
t(() => password_verify("x", "plain"));
t(() => password_verify("pw", "$2y$04$LDfumZypOyHyggjgErXCRuW.y6/iAaRp3LYjesPX7G.J/luS9Z9vW"));
t(() => password_verify("pw2", "$2y$04$LDfumZypOyHyggjgErXCRuW.y6/iAaRp3LYjesPX7G.J/luS9Z9vW"));
t(() => password_get_info($h));
t(() => password_get_info("x"));
t(() => password_get_info("$argon2id$v=19$m=65536,t=4,p=1$abc$def"));
t(() => password_needs_rehash($h, PASSWORD_DEFAULT));
t(() => password_needs_rehash($h, PASSWORD_BCRYPT, { "cost" : 4 }));
t(() => password_needs_rehash("x", PASSWORD_DEFAULT));
t(() => password_hash("x", PASSWORD_BCRYPT, { "cost" : 3 }));
t(() => password_hash("x", "nope"));
t(() => password_hash("a\u0000b", PASSWORD_DEFAULT));
t(() => strlen(password_hash("x", null, { "cost" : 4, "salt" : "abc" })));
t(() => password_verify(str_repeat("a", 80), password_hash(str_repeat("a", 72), "2y", { "cost" : 4 })));
t(() => PASSWORD_DEFAULT + PASSWORD_BCRYPT);
