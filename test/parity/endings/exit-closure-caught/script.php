<?php // exit closure caught
try { die(function () {}); } catch (Error $e) { echo $e->getMessage(); }
