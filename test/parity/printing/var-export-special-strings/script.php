<?php // var export special strings
var_export("back\\slash and 'quote' and\nnewline and \x00nul");
