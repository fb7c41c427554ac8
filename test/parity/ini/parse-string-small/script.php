<?php // parse-string-small
var_dump(parse_ini_string("a=1\nb=2\na=3\n0=x\n05=w\n"), parse_ini_string(""), parse_ini_string("; only"), parse_ini_string("a[]=1\na=2\nb=1\nb[]=2"), parse_ini_string("a=\"multi\nline\"\nc=1"), parse_ini_string("a = \"q\" ; c\nb='s'\nf=x=y\n  h  =  sp aced  \n", false, 1));
