<?php // exit null
exit(null);
