<?php // exit true
exit(true);
