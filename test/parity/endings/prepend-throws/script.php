<?php // prepend throws
echo 'main;';
