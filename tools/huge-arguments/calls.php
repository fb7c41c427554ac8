<?php
/** Makes the calls of standard input (JSON, a line each), each in a process of its own, and tells how each ended. */
function nest(int $depth): array { $value = [1]; for ($at = 0; $at < $depth; $at++) $value = [$value]; return $value; }
function numbered(int $count, callable $of): array { $list = []; for ($at = 0; $at < $count; $at++) $list[] = $of($at); return $list; }
function make(array $recipe): mixed {
    if (array_key_exists('is', $recipe)) return $recipe['is'];
    if (isset($recipe['text'])) return str_repeat($recipe['text'], $recipe['times']);
    if (isset($recipe['numbers'])) return numbered($recipe['numbers'], fn($at) => ($at * 7919) % 300007);
    if (isset($recipe['texts'])) return numbered($recipe['texts'], fn($at) => 't' . (($at * 7919) % 200003));
    if (isset($recipe['keyed'])) { $made = []; for ($at = 0; $at < $recipe['keyed']; $at++) $made["k$at"] = $at % 1000; return $made; }
    if (isset($recipe['nested'])) return nest($recipe['nested']);
    return match ($recipe['make']) {
        'reference' => null,
        'callback' => fn($value = null) => $value,
        'order' => fn($left, $right) => $left <=> $right,
        'stream' => file_put_contents('stream.txt', str_repeat("some text\n", 100)) ? fopen('stream.txt', 'r+') : null,
        'directory' => opendir('.'),
        'hash' => hash_init('sha256'),
        'object' => new ArrayObject(),
    };
}
function attempt(array $call): string {
    $made = array_map('make', $call['args']);
    $references = [];
    foreach ($made as $index => $_) $references[$index] = &$made[$index];
    ob_start(fn() => '');
    try {
        if ($call['name'] === 'echo') { echo $made[0]; $value = null; }
        elseif ($call['name'] === 'print') $value = print $made[0];
        elseif ($call['name'] === 'isset') $value = isset($made[0]);
        elseif ($call['name'] === 'empty') $value = empty($made[0]);
        else $value = ($call['name'])(...$references);
        return 'value ' . gettype($value);
    } catch (Throwable $error) {
        return 'thrown ' . get_class($error) . ' ' . substr($error->getMessage(), 0, 200);
    }
}
error_reporting(0);
[, $folder] = $argv;
chdir($folder); file_put_contents('present.txt', str_repeat("some text\n", 100));
$out = fopen('php://stdout', 'w');
while (($line = fgets(STDIN)) !== false) {
    $call = json_decode($line, true);
    $file = "$folder/outcome.txt"; file_put_contents($file, '');
    $started = hrtime(true);
    $pid = pcntl_fork();
    if ($pid === 0) {
        pcntl_alarm(8);
        register_shutdown_function(function () use ($file) {
            $last = error_get_last();
            if ($last && $last['type'] === E_ERROR) { file_put_contents($file, 'fatal ' . $last['message']); }
            posix_kill(getmypid(), SIGKILL);
        });
        $outcome = attempt($call);
        file_put_contents($file, $outcome);
        posix_kill(getmypid(), SIGKILL);
    }
    pcntl_waitpid($pid, $status);
    $outcome = file_get_contents($file);
    fwrite($out, json_encode(['ms' => round((hrtime(true) - $started) / 1e6), 'outcome' => $outcome === '' ? (pcntl_wtermsig($status) === SIGALRM ? 'endless' : 'memory') : $outcome], JSON_INVALID_UTF8_SUBSTITUTE) . "\n");
}
