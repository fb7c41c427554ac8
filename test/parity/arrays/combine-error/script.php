<?php // combine error
try { array_combine(['a'], [1, 2]); } catch (ValueError $e) { echo $e->getMessage(); }
