<?php // functions of PHP get buffer and phase as their first two arguments
ob_start('trim');
echo "  9padded8  ";
ob_end_flush();
