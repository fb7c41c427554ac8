<?php
ob_start();
echo 'a';
echo ob_get_clean(), "b\n", $_SERVER['SCRIPT_FILENAME'];
