<?php // http build query object
class Query { public $q = 'x y'; public $page = 2; }
echo http_build_query(new Query());
