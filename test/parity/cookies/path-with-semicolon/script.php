<?php // path with semicolon
try { setcookie('a', 'v', 0, '/a;b'); } catch (ValueError $e) { echo $e->getMessage(); }
