<?php // object empty
class Nothing {}
print_r(new Nothing());
var_dump(new Nothing());
var_export(new Nothing());
