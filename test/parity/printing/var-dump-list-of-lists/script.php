<?php // var dump list of lists
var_dump([[1, 2], ['k' => [null, false]]]);
