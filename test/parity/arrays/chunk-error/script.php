<?php // chunk error
try { array_chunk([1], 0); } catch (ValueError $e) { echo $e->getMessage(); }
