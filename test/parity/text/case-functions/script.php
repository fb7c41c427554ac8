<?php // case functions
echo strtoupper('abcü'), strtolower('ABCÜ'), ucfirst('hello world'), ucwords('hello big-world'), lcfirst('ABC'), ucwords('a-b c', '-');
