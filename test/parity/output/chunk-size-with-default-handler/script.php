<?php // chunk size with default handler
ob_start(null, 5);
echo 'abc'; $first = ob_get_length();
echo 'defg'; $second = ob_get_length();
echo 'h'; $third = ob_get_length();
ob_end_flush();
echo "|$first $second $third";
