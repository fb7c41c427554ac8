<?php // domain with newline
try { setcookie('a', 'v', 0, '/', "ex\n.com"); } catch (ValueError $e) { echo $e->getMessage(); }
