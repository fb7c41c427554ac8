<?php // return at top level of function
function work() { echo 'a'; return; }
work();
echo 'b';
