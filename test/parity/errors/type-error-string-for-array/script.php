<?php // type error string for array
try { implode(',', 'no'); } catch (TypeError $e) { echo $e->getMessage(); }
