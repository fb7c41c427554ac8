<?php // display errors stderr value
ini_set('display_errors', 'stderr');
trigger_error('not on the page');
echo 'page';
