<?php // time limit ini directive
echo ini_get('max_execution_time');
while (true) { }
