<?php // bytes are a string
var_dump("AB\xff");
