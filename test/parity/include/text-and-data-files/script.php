<?php // text and data files
echo include 'inc_text.txt'; ob_start(); include 'inc_text.txt'; echo strlen(ob_get_clean()), '|', readfile('inc_text.txt'), '|', file_get_contents('inc_text.txt', true);
