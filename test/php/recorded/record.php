<?php
/**
 * Records what real PHP answers: php test/php/recorded/record.php test/php/recorded/*.jsonl
 * Each line holds a case {"call": function, "args": [...]}; the answer is written beside them as var_export() text, with
 * floats that are whole numbers as ints, since JavaScript cannot tell them apart.
 */
putenv('TZ=UTC'); // easter_date() and unixtojd() use the system's time zone, not date.timezone.
ini_set('precision', '14');
ini_set('serialize_precision', '-1');
$raised = [];
set_error_handler(function (int $level, string $message) use (&$raised): bool {
    $raised[] = "$level $message";
    return true;
});

function plain(mixed $value): mixed
{
    if (is_float($value) && floor($value) === $value && abs($value) <= 2 ** 53 && !($value == 0 && fdiv(1, $value) < 0)) {
        return (int) $value;
    }
    if (!is_array($value)) {
        return $value;
    }
    return array_map('plain', $value);
}

foreach (array_slice($argv, 1) as $file) {
    $lines = [];
    foreach (file($file) as $line) {
        $case = json_decode($line, true, 512, JSON_THROW_ON_ERROR);
        $raised = [];
        $args = $case['args'];
        $references = [];
        foreach ($args as $index => $_) {
            $references[$index] = &$args[$index];
        }
        $answer = ['call' => $case['call'], 'args' => $case['args']];
        ob_start();
        try {
            $value = ($case['call'])(...$references);
            $answer['value'] = var_export(plain($value), true);
        } catch (Throwable $error) {
            $answer['throws'] = get_class($error) . ': ' . $error->getMessage();
        }
        $printed = ob_get_clean();
        if ($printed !== '') {
            $answer['prints'] = $printed;
        }
        if ($raised !== []) {
            $answer['raises'] = $raised;
        }
        if ($args !== $case['args']) {
            $answer['changed'] = var_export(plain($args[0]), true);
        }
        unset($references);
        $lines[] = json_encode($answer, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
    }
    file_put_contents($file, implode("\n", $lines) . "\n");
}
