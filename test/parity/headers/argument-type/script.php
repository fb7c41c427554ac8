<?php // argument type
try { header(['a']); } catch (Error $e) { echo get_class($e), ': ', $e->getMessage(); }
