<?php
/**
 * Digests of texts that a generator makes from a seed, as JSON: php test/php/recorded/record-hashes.php 1 > test/php/fixtures/hash-digests.json
 * test/php/hash.test.ts makes the same texts.
 */
ini_set('memory_limit', '256M');
$state = (int) ($argv[1] ?? 1);

function bytes(int $length): string
{
    global $state;
    $bytes = '';
    for ($at = 0; $at < $length; $at++) {
        $state = ($state * 1103515245 + 12345) & 0x7fffffff;
        $bytes .= chr(($state >> 16) & 255);
    }
    return $bytes;
}

$texts = [];
for ($length = 0; $length <= 300; $length++) {
    $texts[] = bytes($length);
}
$long = [bytes(99_991), bytes(100_000), bytes(102_400)];
$secret = bytes(150);
$file = tempnam(sys_get_temp_dir(), 'hash');
file_put_contents($file, $long[0]);

function steps(string $algo, string $text, int $flags = 0, string $key = '', array $options = []): string
{
    $context = hash_init($algo, $flags, $key, $options);
    hash_update($context, substr($text, 0, 77));
    $copy = hash_copy($context);
    hash_update($context, substr($text, 77));
    hash_update($copy, 'another end');
    return hash_final($context) . hash_final($copy);
}

$answers = [];
foreach (hash_algos() as $algo) {
    $answer = [
        'short' => md5(implode('', array_map(fn($text) => hash($algo, $text), $texts))),
        'some' => array_map(fn($length) => hash($algo, $texts[$length]), [0, 1, 55, 64, 128, 241, 300]),
        'long' => array_map(fn($text) => hash($algo, $text), $long),
        'raw' => bin2hex(hash($algo, $texts[99], true)),
        'file' => hash_file($algo, $file),
        'steps' => steps($algo, $texts[200]),
    ];
    if (in_array($algo, hash_hmac_algos(), true)) {
        $answer['keyed'] = md5(implode('', array_map(fn($at) => hash_hmac($algo, $texts[$at], $texts[300 - $at]), range(0, 300, 7))));
        $answer['keyedSteps'] = steps($algo, $texts[250], HASH_HMAC, 'key');
        $answer['pbkdf2'] = hash_pbkdf2($algo, 'password', 'salt', 3, 90);
        $answer['hkdf'] = bin2hex(hash_hkdf($algo, 'key', 40, 'info', 'salt'));
    } else {
        try {
            hash_hmac($algo, '', 'key');
        } catch (ValueError $error) {
            $answer['refused'] = $error->getMessage();
        }
    }
    if (preg_match('/^(murmur|xxh)/', $algo)) {
        foreach ([1, 4294967295, 1234567890123, -5] as $seed) {
            $answer['seeded'][] = md5(implode('', array_map(fn($text) => hash($algo, $text, false, ['seed' => $seed]), $texts)));
        }
        $answer['seededSteps'] = steps($algo, $texts[222], 0, '', ['seed' => 7]);
    }
    if (preg_match('/^xxh(3|128)$/', $algo)) {
        $answer['secret'] = md5(implode('', array_map(fn($text) => hash($algo, $text, false, ['secret' => $secret]), $texts)));
        foreach ([['seed' => 1, 'secret' => $secret], ['secret' => 'short']] as $options) {
            try {
                hash($algo, '', false, $options);
            } catch (Error $error) {
                $answer['errors'][] = get_class($error) . ': ' . $error->getMessage();
            }
        }
    }
    $answers[$algo] = $answer;
}
unlink($file);
echo json_encode(['algorithms' => $answers, 'keyedAlgorithms' => hash_hmac_algos()], JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES), "\n";
