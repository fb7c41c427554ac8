<?php // template loop
foreach (['a', 'b'] as $name) { include 'inc.php'; }
