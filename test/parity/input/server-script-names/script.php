<?php // server script names
echo $_SERVER['SCRIPT_NAME'], "\n", $_SERVER['PHP_SELF'], "\n", $_SERVER['REQUEST_URI'], "\n", $_SERVER['DOCUMENT_URI'], "\n";
echo $_SERVER['SCRIPT_FILENAME'], "\n", $_SERVER['DOCUMENT_ROOT'], "\n";
