<?php // 
echo "run;";
