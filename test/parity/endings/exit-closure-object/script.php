<?php // exit closure object
try { exit(function () { }); } catch (Error $e) { echo $e->getMessage(); }
