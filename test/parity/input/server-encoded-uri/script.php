<?php // server encoded uri
echo $_SERVER['REQUEST_URI'], ' ', $_SERVER['QUERY_STRING'];
