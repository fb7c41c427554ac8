<?php // 
echo 'handled;';
