<?php // c upload broken
print_r($_POST);
print_r(array_map(fn($f) => $f['error'], $_FILES));
