<?php // exit in callback
echo 'a';
array_map(function ($x) { if ($x === 2) { exit('stop at 2'); } echo $x; }, [1, 2, 3]);
echo 'no';
