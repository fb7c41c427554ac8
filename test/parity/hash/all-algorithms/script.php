<?php // every algorithm over 150 lengths of bytes, with and without seeds
ini_set("html_errors", "0");
$s = "";
for ($i = 0; $i < 300; $i++) $s .= chr(($i * 37 + 11) & 255);
foreach (["md4", "md5", "sha1", "sha224", "sha256", "sha384", "sha512/224", "sha512/256", "sha512", "sha3-224", "sha3-256", "sha3-384", "sha3-512", "ripemd128", "ripemd160", "ripemd256", "ripemd320", "adler32", "crc32", "crc32b", "crc32c", "fnv132", "fnv1a32", "fnv164", "fnv1a64", "joaat", "murmur3a", "murmur3c", "murmur3f", "xxh32", "xxh64"] as $a) { $all = ""; for ($n = 0; $n < 300; $n += 2) $all = md5($all . hash($a, substr($s, 0, $n), false, ["seed" => $n * 1000])); echo $a, " ", $all, " ", hash(strtoupper($a), "abc"), " ", in_array($a, hash_algos()) ? "y" : "n", in_array($a, hash_hmac_algos()) ? "y" : "n", "\n"; }
