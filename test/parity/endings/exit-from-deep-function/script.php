<?php // exit from deep function
function three() { exit('from three'); }
function two() { try { three(); } finally { echo 'no'; } }
function one() { two(); echo 'no'; }
one();
