<?php // raw value with semicolon
try { setrawcookie('a', 'v;w'); } catch (ValueError $e) { echo $e->getMessage(); }
