<?php // c upload no boundary
print_r($_POST);
