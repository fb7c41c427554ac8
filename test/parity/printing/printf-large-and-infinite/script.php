<?php // printf large and infinite
printf("%d %.2f %f %s", 9007199254740991, 1e15, INF, -INF);
