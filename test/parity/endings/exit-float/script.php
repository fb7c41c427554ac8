<?php // exit float
exit(1.5);
