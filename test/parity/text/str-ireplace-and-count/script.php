<?php // str ireplace and count
$text = str_replace('a', 'b', 'aXaxa', $count);
echo $text, $count, str_ireplace('x', 'y', 'aXax');
