<?php // a large chunk nested
ob_start(fn($b) => strlen($b) . ',', 4096);
ob_start(null, 1024);
for ($i = 0; $i < 20; $i++) { echo str_repeat('x', 500); }
