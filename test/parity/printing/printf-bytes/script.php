<?php // printf bytes
printf("[%6s][%.2s]", 'ü', 'üx');
