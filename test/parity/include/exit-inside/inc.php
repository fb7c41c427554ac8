<?php //
exit('exit inside');
