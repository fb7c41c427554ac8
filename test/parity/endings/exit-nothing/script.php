<?php // exit nothing
echo 'a';
exit;
