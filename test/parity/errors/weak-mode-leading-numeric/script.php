<?php // weak mode leading numeric
try { echo str_repeat('a', '3 apples'); } catch (TypeError $e) { echo $e->getMessage(); }
