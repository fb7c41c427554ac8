<?php // var export empty
var_export([]);
var_export(['x' => []]);
