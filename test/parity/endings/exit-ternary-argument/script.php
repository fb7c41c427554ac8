<?php // exit ternary argument
function part() { echo 'p;'; return 'val'; } exit(part() === 'val' ? 'yes' . part() : 'no');
