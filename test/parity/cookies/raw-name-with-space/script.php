<?php // raw name with space
try { setrawcookie('a b', 'v'); } catch (ValueError $e) { echo $e->getMessage(); }
