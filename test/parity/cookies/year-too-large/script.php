<?php // year too large
try { setcookie('a', 'v', 999999999999); } catch (ValueError $e) { echo $e->getMessage(); }
