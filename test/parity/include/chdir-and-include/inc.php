<?php // 
echo 'inc;';
