<?php // exit numeric string
exit('5');
