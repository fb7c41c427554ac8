<?php // e3 1
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => json_encode([1.5, 0.1, 1e100, 1e-7, -0.5, 123456789012345678]));
t(fn() => json_encode(1.5, JSON_PRESERVE_ZERO_FRACTION));
t(fn() => json_encode([[], ['a' => []], [[1]]], JSON_PRETTY_PRINT));
t(fn() => json_encode([], JSON_PRETTY_PRINT));
t(fn() => json_encode([1, 2], JSON_FORCE_OBJECT | JSON_PRETTY_PRINT));
t(fn() => json_encode([1 => 'a', 2 => 'b']));
t(fn() => json_encode([0 => 'a', 1 => 'b']));
t(fn() => json_encode(['a' => 1, 0 => 2]));
t(fn() => json_encode(INF));
t(fn() => json_encode(NAN, JSON_PARTIAL_OUTPUT_ON_ERROR));
