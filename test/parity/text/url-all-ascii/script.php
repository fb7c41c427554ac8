<?php // url all ascii
$all = '';
for ($i = 0; $i < 128; $i++) { $all .= chr($i); }
echo urlencode($all), "\n", rawurlencode($all);
