<?php //
return ['name' => 'from include', 'list' => [1, 2, 3]];
