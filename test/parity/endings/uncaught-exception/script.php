<?php // uncaught exception
echo 'before;';
throw new Exception('it broke');
