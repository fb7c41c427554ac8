<?php // exit zero
exit(0);
