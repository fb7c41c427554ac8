<?php // exit array
exit([1]);
