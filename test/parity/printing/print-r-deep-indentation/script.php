<?php // print r deep indentation
print_r(['a' => ['b' => ['c' => ['d' => 'deep']]]]);
