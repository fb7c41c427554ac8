<?php // include runs each time
for ($i = 0; $i < 3; $i++) { include 'inc.php'; }
