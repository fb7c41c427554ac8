<?php // exception echoed
$e = new RuntimeException('as text');
echo $e;
