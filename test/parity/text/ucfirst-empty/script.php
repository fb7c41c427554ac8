<?php // ucfirst empty
var_dump(ucfirst(''), trim(''), strrev(''), str_pad('', 3, '-'), implode(',', []));
