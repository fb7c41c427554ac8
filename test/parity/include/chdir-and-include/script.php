<?php // chdir and include
ini_set('html_errors', '0'); chdir('/'); echo getcwd(), ';'; include 'inc.php'; include './inc.php'; chdir(dirname($_SERVER['SCRIPT_FILENAME'])); include './inc.php';
