<?php // var dump deep
var_dump([[[['deep' => [1]]]]]);
