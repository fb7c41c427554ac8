<?php // option unknown
try { setcookie('a', 'v', ['foo' => 1]); } catch (ValueError $e) { echo $e->getMessage(); }
