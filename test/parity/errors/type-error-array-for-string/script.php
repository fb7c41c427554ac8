<?php // type error array for string
try { strlen([]); } catch (TypeError $e) { echo $e->getMessage(); }
