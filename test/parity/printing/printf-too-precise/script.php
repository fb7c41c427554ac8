<?php // printf too precise
printf("%.60f", 0.1);
