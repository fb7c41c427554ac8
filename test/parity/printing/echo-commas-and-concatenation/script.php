<?php // echo commas and concatenation
$name = 'World';
echo 'Hello, ', $name, '! ', 'You are ' . 5 . ' years', "\n";
