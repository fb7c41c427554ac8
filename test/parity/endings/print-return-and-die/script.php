<?php // print return and die
$r = print "p"; echo $r; print("q\n"); die(print "last\n");
