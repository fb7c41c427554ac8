// strip tags odd
echo(strip_tags('<a href="x>y">in</a>'), '|', strip_tags('1 <2 3> 4'), '|', strip_tags('<<b>x</b>>'), '|', strip_tags('<br/>x<BR>y'), '|', strip_tags('a<?php echo 1; ?>b<!DOCTYPE x>c'), '|', strip_tags('open <b'), '|', strip_tags("<a\nhref='x'>y</a\n>"));
