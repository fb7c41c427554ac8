<?php // substr count
echo substr_count('hello hello', 'll'), substr_count('aaa', 'aa'), substr_count('abcabc', 'abc', 1);
