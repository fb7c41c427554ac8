<?php // option array and more arguments
try { setcookie('a', 'v', ['path' => '/'], '/x'); } catch (Error $e) { echo get_class($e), ': ', $e->getMessage(); }
