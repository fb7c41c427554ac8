<?php // 
echo 'B;';
