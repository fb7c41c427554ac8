<?php // exit object without string
class Plain {}
try { exit(new Plain()); } catch (Error $e) { echo 'caught ', $e->getMessage(); }
