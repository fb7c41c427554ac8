<?php // get numeric keys
print_r($_GET);
