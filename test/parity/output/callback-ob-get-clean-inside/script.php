<?php // callback ob get clean inside
ob_start(function ($buffer) { return ob_get_clean(); });
echo 'x';
