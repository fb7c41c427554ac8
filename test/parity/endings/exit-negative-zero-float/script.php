<?php // exit negative zero float
exit(-0.0);
