<?php // option numeric key
try { setcookie('a', 'v', [1, 2]); } catch (ValueError $e) { echo $e->getMessage(); }
