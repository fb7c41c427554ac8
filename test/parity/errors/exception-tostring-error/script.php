<?php // exc tostring error
try { strlen(); } catch (Error $e) { echo $e; }
