<?php // 
echo 'pre;';
