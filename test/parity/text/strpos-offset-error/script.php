<?php // strpos offset error
try { strpos('abc', 'a', 10); } catch (ValueError $e) { echo $e->getMessage(); }
