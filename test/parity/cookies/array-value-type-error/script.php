<?php // array value type error
try { setcookie('a', ['x']); } catch (TypeError $e) { echo $e->getMessage(); }
