<?php // deprecated handler level
set_error_handler(function ($n, $m) { echo "$n:$m\n"; }); strlen(null); trim(null); htmlspecialchars(null); in_array(1, [1]); round('1'); chr(300); implode(',', [null]);
