<?php // printf space padding char
printf("[% 5d][%'010d][%'x-10d]", 42, 42, 42);
