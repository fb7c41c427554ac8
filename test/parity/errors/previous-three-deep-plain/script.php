<?php // previous three deep plain
ini_set('html_errors', '0');
function a() { throw new InvalidArgumentException("first\nline", 1); }
function b() { try { a(); } catch (Exception $e) { throw new RuntimeException('', 2, $e); } }
b();
