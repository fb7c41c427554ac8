<?php // tab in value
header("X-Tab: a\tb");
echo 'x';
