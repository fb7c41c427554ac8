<?php // exit false
exit(false);
