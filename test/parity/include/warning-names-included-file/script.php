<?php // warning names included file
include 'inc.php';
