<?php // strstr family
var_dump(strstr('user@host', '@'), strstr('user@host', '@', true), stristr('HAYSTACK', 'st'), strrchr('a/b/c', '/'), strstr('abc', 'z'), strpbrk('This is', 'st'));
