<?php // prepend exits
echo 'main;';
