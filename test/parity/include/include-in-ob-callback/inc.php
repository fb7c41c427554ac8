<?php // 
echo 'lost';
