<?php // args trace values
str_repeat("ab", -3);
