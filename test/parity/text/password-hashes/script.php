<?php // password hashes
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
$h = password_hash('pä$$', PASSWORD_DEFAULT, ['cost' => 4]);
t(fn() => strlen($h));
t(fn() => substr($h, 0, 7));
t(fn() => password_verify('pä$$', $h));
t(fn() => password_verify('no', $h));
t(fn() => password_verify('x', ''));
t(fn() => password_verify('x', 'plain'));
t(fn() => password_verify('pw', '$2y$04$LDfumZypOyHyggjgErXCRuW.y6/iAaRp3LYjesPX7G.J/luS9Z9vW'));
t(fn() => password_verify('pw2', '$2y$04$LDfumZypOyHyggjgErXCRuW.y6/iAaRp3LYjesPX7G.J/luS9Z9vW'));
t(fn() => password_get_info($h));
t(fn() => password_get_info('x'));
t(fn() => password_get_info('$argon2id$v=19$m=65536,t=4,p=1$abc$def'));
t(fn() => password_needs_rehash($h, PASSWORD_DEFAULT));
t(fn() => password_needs_rehash($h, PASSWORD_BCRYPT, ['cost' => 4]));
t(fn() => password_needs_rehash('x', PASSWORD_DEFAULT));
t(fn() => password_hash('x', PASSWORD_BCRYPT, ['cost' => 3]));
t(fn() => password_hash('x', 'nope'));
t(fn() => password_hash("a\0b", PASSWORD_DEFAULT));
t(fn() => strlen(password_hash('x', null, ['cost' => 4, 'salt' => 'abc'])));
t(fn() => password_verify(str_repeat('a', 80), password_hash(str_repeat('a', 72), '2y', ['cost' => 4])));
t(fn() => PASSWORD_DEFAULT . PASSWORD_BCRYPT);
