<?php // uncaught in include
include 'inc.php';
