<?php // 
echo 'app;';
