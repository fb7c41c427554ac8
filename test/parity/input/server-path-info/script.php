<?php // server path info
echo $_SERVER['PATH_INFO'], "\n", $_SERVER['PHP_SELF'], "\n", $_SERVER['REQUEST_URI'], "\n", $_SERVER['SCRIPT_NAME'], "\n";
