<?php // contexts, keyed digests, their errors
ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), ": ", $e->getMessage(), "\n"; } }
foreach (["md4", "sha256", "sha3-224", "sha512/256", "ripemd320", "crc32b", "xxh64"] as $a) { $c = hash_init($a); hash_update($c, "ab"); $d = hash_copy($c); hash_update($c, "c"); var_dump(hash_final($c), hash_update($d, "x"), hash_final($d)); }
foreach (["md4", "sha1", "sha384", "sha3-512", "ripemd128"] as $a) { $c = hash_init($a, HASH_HMAC, str_repeat("key", 60)); hash_update($c, "data"); $d = hash_copy($c); var_dump(hash_final($c), hash_hmac($a, "data", str_repeat("key", 60)), bin2hex(hash_final($d, true))); }
$c = hash_init("md5"); hash_final($c);
t(fn() => hash_update($c, "x"));
t(fn() => hash_final($c));
t(fn() => hash_copy($c));
t(fn() => hash_init("crc32b", HASH_HMAC, "k"));
t(fn() => hash_init("md5", HASH_HMAC));
t(fn() => hash_init("nope"));
t(fn() => hash_hmac("crc32b", "a", "k"));
t(fn() => hash_hmac("nope", "a", "k"));
t(fn() => hash("nope", "a"));
t(fn() => hash("murmur3a", "a", false, ["seed" => "5"]));
t(fn() => hash("murmur3a", "a", false, ["seed" => -1]));
t(fn() => hash("murmur3a", "a", false, ["seed" => 8589934593]));
t(fn() => hash("xxh64", "a", false, ["seed" => -1]));
t(fn() => hash_equals("a", 5));
t(fn() => hash_pbkdf2("crc32b", "a", "b", 1));
t(fn() => hash_pbkdf2("md4", "password", "salt", 3, 20));
t(fn() => hash_pbkdf2("sha512/256", "password", "salt", 3, 100));
t(fn() => hash_hkdf("md5", ""));
t(fn() => hash_hkdf("md5", "a", -1));
t(fn() => hash_hkdf("md5", "a", 99999));
t(fn() => bin2hex(hash_hkdf("ripemd128", "a", 40, "i", "s")));
t(fn() => bin2hex(hash_hkdf("sha256", "a")));
t(fn() => in_array("2y", password_algos()));
t(fn() => password_verify("secret", '$2b$04$VOTxeaWEqv9bNlMmHE..C.6sm83l0l5j7eAitSMQEcSUnz1vc3gOi'));
t(fn() => password_verify("wrong", '$2b$04$VOTxeaWEqv9bNlMmHE..C.6sm83l0l5j7eAitSMQEcSUnz1vc3gOi'));
